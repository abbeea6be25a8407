import type { WoundAnalysis } from '../../http/schemas/wound-analysis-schema.js'

export const woundAuditExample: WoundAnalysis['audit'] = {
  id: '0d8f6c1e-7a43-4b5e-9a0c-5f0c9c1e5a0f',
  horodatage: '2026-11-20T09:00:00.000Z',
  fournisseur: 'openai',
  hote: 'api.openai.com',
  region_declaree: 'Union européenne',
  contrat_declare: null,
  modele_demande: 'gpt-5.4',
  modele_renvoye: 'gpt-5.4-2026-03-05',
  bascule_depuis: null,
  depuis_cache: false,
  requete_id: 'req_4f1c',
  system_fingerprint: null,
  instructions: {
    version: 'plaie-fr/1.0.0',
    sha256: 'a77f2ce5f04479adeb4f01d5d5dbe639093acfb0305b6eae9a372bdc8af04de3',
  },
  parametres: {
    max_output_tokens: 4000,
    consensus: 1,
  },
  mesure: null,
  mesure_retenue: 'image',
  jetons: {
    entree: 5100,
    sortie: 1300,
    cache: 0,
  },
  cout: {
    montant: 0.03225,
    devise: 'USD',
    date_tarif: '2026-11-27',
  },
  latence_ms: 8200,
  tentatives: 1,
  finish_reason: 'stop',
  niveau_sortie: 'json_schema',
  reponse_brute_chiffree: null,
  acteur: '4be0643f-1d98-4a3e-8c9f-64a6f4ba0b5a',
  decision: null,
  sdk: {
    nom: '@constat/core',
    version: '0.1.0',
  },
  mode: 'documentation',
  destination_declaree: null,
  schema: {
    version: 'plaie-obs/1.0',
    sha256: 'c297642d11eb5a58e31ac8a301b0386cbc814de576c87e7456129c940ebdceaa',
  },
  images: [
    {
      hmac_recue: '6d47540d183f3ddfb0fbf1ce77c5714e872cbfa859eeedef3553821669bacb0a',
      hmac_envoyee: 'd8f76c90cd70a870eaf30e4b0dfb586923ac4f688dbbe3012299c6418ee31f6d',
      avant: {
        format: 'jpeg',
        largeur: 4032,
        hauteur: 3024,
        octets: 3145728,
      },
      apres: {
        format: 'jpeg',
        largeur: 1536,
        hauteur: 1152,
        octets: 412345,
      },
      metadonnees_retirees: ['EXIF', 'GPS'],
    },
  ],
  avertissements: [
    {
      code: 'STADE_MODE_DOCUMENTATION',
      chemin: 'stade_escarre',
    },
  ],
}
