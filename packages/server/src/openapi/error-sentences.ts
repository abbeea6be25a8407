import type { AnsweredCode } from '../http/error-statuses.js'

/**
 * A French sentence of each error code, as an answer has it; figures and names of fields are examples. Those of the
 * library are the ones of docs/reference/errors.md.
 */
export const errorSentences: Readonly<Record<AnsweredCode, string>> = {
  // The server
  unauthorized: 'Non autorisé',
  key_disabled: 'Cette clé d’API est désactivée. Demandez-en une autre à l’exploitant du service.',
  key_expired: 'Cette clé d’API a expiré. Demandez-en une autre à l’exploitant du service.',
  missing_scope: 'Cette clé d’API n’ouvre pas cette route. Utilisez une clé qui a la portée « invoices ».',
  too_many_bad_keys:
    'Trop de clés d’API invalides depuis cette adresse. Vérifiez la clé, puis réessayez dans quelques minutes.',
  quota_exceeded: 'La limite de 10 appels par jour de cette clé est atteinte. Réessayez demain.',
  rate_exceeded: 'Trop d’appels : 60 par minute au maximum avec cette clé. Réessayez dans une minute.',
  key_not_found: 'Aucune clé n’a cet identifiant.',
  not_found: 'Adresse inconnue. Les routes disponibles sont décrites dans la documentation du serveur.',
  method_not_allowed: 'Méthode PUT non autorisée ici. Utilisez POST.',
  invalid_request: 'Formulaire illisible. Envoyez la facture en multipart/form-data, dans le champ « file ».',
  host_not_allowed: 'Ce serveur ne répond pas sous ce nom. Vérifiez l’adresse appelée.',
  https_required:
    'Ce serveur n’accepte que HTTPS. Refaites la demande avec une adresse en https:// ; si une clé a été envoyée en clair, faites-la remplacer.',
  headers_too_large: 'Les en-têtes de la requête sont trop volumineux. Envoyez moins d’en-têtes, ou plus courts.',
  request_timeout: 'La requête n’est pas arrivée entière dans le temps accordé. Renvoyez-la.',
  invalid_field: 'Champ « confidence_min » invalide : attendu un nombre de 0 à 1, par exemple 0.5.',
  unexpected_file: 'Fichier reçu dans un champ inattendu. Envoyez la facture PDF dans le champ « file ».',
  image_url_refused:
    'Image donnée par une adresse, que ce serveur n’appelle jamais. Envoyez l’image elle-même en Base64 : data:image/jpeg;base64,…',
  busy: 'Le serveur traite déjà trop de factures. Réessayez dans quelques secondes.',
  upload_space_full: 'Le serveur n’a plus de place pour recevoir des fichiers. Réessayez dans quelques secondes.',
  analysis_timeout:
    'L’analyse de ce document a pris trop de temps et a été arrêtée. Envoyez le PDF d’origine du fournisseur.',
  cancelled: 'Cette analyse a été annulée. Envoyez les fichiers de nouveau pour la relancer.',
  idempotency_conflict:
    'Cette clé d’idempotence a déjà servi pour d’autres fichiers ou d’autres champs. Utilisez une clé nouvelle pour chaque envoi.',
  reload_failed:
    'Rien n’a été rechargé, le serveur continue comme avant. Réglage OFFERS_FILE invalide (reçu : texte de 25 caractères, "/etc/constat/offers.json"). Le fichier n’existe pas. Indiquez le chemin d’un fichier JSON d’offres lisible, ou retirez ce réglage.',
  review_corrected:
    'Cette relecture a des corrections : elle est déjà traitée. Pour la confirmer ou l’écarter, retirez-les d’abord en envoyant une liste vide.',
  job_not_ended: 'Cette analyse n’est pas terminée. Attendez sa fin, ou annulez-la d’abord.',
  job_succeeded: 'Cette analyse a réussi : il n’y a rien à relancer. Son résultat est dans la tâche.',
  job_inputs_gone: 'Les fichiers de cette analyse ne sont plus gardés. Envoyez-les de nouveau.',
  webhook_not_found:
    'Aucun webhook pour cette analyse : elle n’est pas terminée, ou aucune adresse n’a été donnée. Envoyez webhook_url avec les fichiers.',
  job_abandoned:
    'Cette analyse a été interrompue à chaque tentative. Envoyez les fichiers d’origine de nouveau ; si l’échec se répète, prévenez l’exploitant du service.',
  job_input_lost: 'Les fichiers envoyés ne sont plus disponibles. Envoyez-les de nouveau.',
  queue_full: 'Trop d’analyses attendent déjà leur tour. Réessayez dans quelques minutes.',
  disk_full: 'Le serveur n’a plus de place pour garder des fichiers en attente. Réessayez dans quelques minutes.',
  database_unavailable: 'Le serveur est momentanément indisponible. Réessayez dans quelques secondes.',
  internal_error: 'Erreur interne du serveur',
  // The library
  no_file: 'Aucun fichier reçu. Joignez la facture au format PDF.',
  too_many_files: 'Trop de fichiers : 9 reçus, 8 au maximum par facture. Regroupez les pages dans un seul PDF.',
  empty_file: 'Le fichier est vide. Téléchargez de nouveau la facture depuis votre espace client, puis renvoyez-la.',
  file_too_large:
    'Le document est trop volumineux : 20 Mo, pour 16 Mo au maximum. Envoyez le PDF d’origine du fournisseur plutôt qu’une numérisation.',
  unsupported_file_type:
    'Type de fichier invalide. Envoyez la facture en PDF, en images (JPEG, PNG, TIFF, BMP, WebP) ou en facture électronique XML.',
  image_not_supported:
    'Photo au format HEIC, que nous ne lisons pas. Sur l’iPhone : Réglages, Appareil photo, Formats, « Le plus compatible », puis reprenez la photo ; ou exportez-la en JPEG et renvoyez-la.',
  damaged_image:
    'Cette image est endommagée ou incomplète. Reprenez la photo, ou envoyez de nouveau le fichier d’origine.',
  image_too_large:
    'L’image est trop grande : 280 millions de pixels, pour 60 au maximum. Reprenez la photo à la résolution habituelle du téléphone.',
  damaged_e_invoice:
    'Ce fichier XML n’est pas une facture électronique lisible (Factur-X, CII ou UBL). Envoyez le fichier reçu du fournisseur, ou sa facture au format PDF.',
  damaged_pdf:
    'Ce PDF est endommagé ou incomplet. Téléchargez de nouveau la facture depuis votre espace client, puis renvoyez-la.',
  encrypted_pdf:
    'Ce PDF est protégé par un mot de passe. Ouvrez-le, enregistrez-en une copie sans mot de passe (« Imprimer » puis « Enregistrer au format PDF »), puis envoyez cette copie.',
  no_pages: 'Ce PDF ne contient aucune page. Téléchargez de nouveau la facture, puis renvoyez-la.',
  too_many_pages: 'Le document compte 500 pages, pour 200 au maximum. Envoyez seulement les pages d’une facture.',
  too_much_text:
    'Ce document contient beaucoup trop de texte pour une facture. Envoyez seulement les pages d’une facture.',
  no_text_layer:
    'Ce document est une numérisation (scan) : il ne contient pas de texte, seulement des images. Envoyez le PDF d’origine, téléchargé depuis l’espace client du fournisseur.',
  no_readable_text:
    'Aucun texte lisible dans ce document. Reprenez les photos à plat, nettes et bien éclairées, une page par photo, ou envoyez le PDF d’origine du fournisseur.',
  ocr_failed:
    'La reconnaissance de caractères n’a pas abouti. Réessayez dans un instant ; si l’échec se répète, envoyez le PDF d’origine du fournisseur.',
  reading_timeout:
    'Ce document demande un temps de lecture anormal : la lecture a été arrêtée. Envoyez le PDF d’origine du fournisseur, ou des photos plus simples des pages.',
  reading_memory:
    'Ce document demande une quantité de mémoire anormale : la lecture a été arrêtée. Envoyez le PDF d’origine du fournisseur, ou des photos plus simples des pages.',
  reading_failed:
    'La lecture du document a échoué. Réessayez ; si l’échec se répète, envoyez le PDF d’origine du fournisseur.',
  invalid_option:
    'Valeur invalide pour « confidenceMin » : 1.5. Valeur attendue : un nombre entre 0 et 1. Corrigez-la et relancez la demande.',
  invalid_reference_data:
    'Table de tarifs refusée, rien n’en a été repris. Ligne 12, colonne PART_FIXE_TTC : 15,65 est hors de l’ordinaire (20 à 5000) : autre unité ? Une autre erreur suit. Corrigez le fichier, ou reprenez-le à sa source.',
  not_an_invoice:
    'Ce document ne ressemble pas à une facture, un avoir ou un ticket. Vérifiez le fichier choisi et envoyez le document complet.',
  not_an_energy_bill:
    'Ce document ne ressemble pas à une facture d’électricité ou de gaz. Vérifiez le fichier choisi et envoyez la facture complète.',
  energy_type_mismatch:
    "Incompatibilité de type d'énergie : Type demandé: gaz. Mais la facture ressemble plutôt à electricite (confiance 0.97).",
  energy_type_undetermined:
    'Le type d’énergie de cette facture n’a pas pu être déterminé. Précisez-le (électricité, gaz ou les deux), ou envoyez toutes les pages de la facture.',
  anonymous_report_leak:
    'Le rapport anonyme n’a pas été produit : une donnée à masquer y figurait encore. Rien n’a été transmis. Signalez cette facture au support.',
  masked_copy_leak:
    'La copie masquée de la facture n’a pas été produite : une page n’a pas pu être vérifiée. Rien n’a été transmis. Envoyez le PDF d’origine du fournisseur, ou masquez la facture à la main.',
  model_key_missing:
    'Aucune clé n’a été fournie pour le service d’analyse « openai ». Renseignez-la dans la configuration, puis relancez l’analyse.',
  model_key_refused:
    'Le service d’analyse « openai » a refusé la clé d’accès. Vérifiez la clé et ses droits, puis relancez l’analyse.',
  model_request_failed:
    'Le service d’analyse « openai » est momentanément indisponible. Réessayez dans quelques minutes.',
  model_timeout: 'Le service d’analyse « openai » n’a pas répondu à temps. Réessayez dans quelques minutes.',
  model_refused: 'Le modèle d’analyse a refusé de traiter ce document. Relancez avec un autre modèle, ou sans modèle.',
  model_filtered:
    'Le filtre de contenu du service d’analyse a bloqué ce document. Relancez avec un autre modèle, ou sans modèle.',
  model_truncated:
    'La réponse du modèle d’analyse est incomplète ; elle a été écartée. Augmentez la longueur de réponse permise, ou envoyez moins de pages.',
  model_answer_invalid:
    'La réponse du modèle d’analyse n’est pas exploitable ; elle a été écartée. Relancez l’analyse, ou choisissez un autre modèle.',
  vision_not_configured:
    'L’analyse de plaies n’est pas configurée sur ce serveur. Réglages à donner : VISION_PROVIDER (openai, anthropic, mistral, gemini ou openai-compatible) et la clé de ce fournisseur, par exemple OPENAI_API_KEY ; pour un modèle local, MODEL_BASE_URL et VISION_MODEL.',
  photo_not_supported:
    'Photo au format HEIC, que nous ne lisons pas. Sur l’iPhone : Réglages, Appareil photo, Formats, « Le plus compatible », puis reprenez la photo ; ou exportez-la en JPEG et renvoyez-la.',
  photo_too_large:
    'La photo est trop lourde : 8 Mo, pour 5 Mo au maximum. Choisissez une taille moyenne à l’envoi, ou reprenez-la avec une résolution plus basse.',
  photo_too_small:
    'La photo est trop petite : 160 × 120 pixels, pour 200 au minimum de chaque côté. Envoyez la photo d’origine plutôt qu’une vignette, ou élargissez la zone choisie.',
  photo_withheld:
    'La photo n’a pas été transmise : le contrôle avant envoi l’a refusée. Reprenez-la ou recadrez-la sur la plaie, sans rien qui identifie la personne.',
  marker_not_found:
    'Aucun marqueur imprimé lisible sur la photo : la plaie n’a pas été mesurée. Posez un marqueur de la fiche à plat près de la plaie, entier avec son bord blanc, et reprenez la photo.',
  marker_unusable:
    'La plaie n’a pas été mesurée : la photo est prise de biais. Placez l’appareil bien en face de la plaie, et reprenez la photo.',
  markers_disagree:
    'Les marqueurs de la photo ne donnent pas la même mesure : la plaie n’a pas été mesurée. Posez-les à plat, dans le plan de la plaie, tous de la même impression à 100 %, et reprenez la photo.',
  local_model_required:
    'Photo d’un patient mineur : elle n’a pas été transmise, car le modèle configuré est hébergé à l’extérieur. Décrivez la plaie sans photo, ou faites configurer un modèle local.',
  model_budget_reached:
    'Le budget mensuel d’analyse est atteint : aucun appel n’a été fait. Prévenez l’administrateur du service, ou réessayez le mois prochain.',
  invalid_wound_dataset:
    'Jeu « piid » refusé. Ce dossier n’est pas ce jeu : il doit contenir les dossiers Stage-1, Stage-2, Stage-3 et Stage-4. Indiquez le dossier tel qu’il a été publié et décompressé, ou décrivez vos photos dans un manifest.jsonl.',
  unreadable_answers:
    'Réponses enregistrées illisibles : ligne 3, champ « texte ». Corrigez cette ligne ou retirez-la, puis relancez.',
  webhook_url_refused:
    'Adresse de webhook refusée : elle mène à un réseau privé ou réservé. Indiquez une adresse https:// publique.',
  webhook_failed:
    'Le destinataire du webhook a répondu par le code HTTP 503. Un nouvel essai aura lieu ; vérifiez les journaux du destinataire.',
  webhook_not_authentic: 'Webhook refusé : signature incorrecte. Vérifiez le secret partagé et l’horloge du serveur.',
  object_exists: 'Un fichier de ce nom existe déjà ; il n’a pas été remplacé. Choisissez un autre nom.',
  object_not_found: 'Ce fichier n’existe pas, ou plus, dans l’espace de stockage. Vérifiez son nom.',
  object_store_failed: 'L’espace de stockage ne répond pas, ou est plein. Réessayez dans quelques minutes.',
  backup_damaged:
    'Cette sauvegarde est incomplète ou endommagée ; rien n’a été restauré. Vérifiez-la pour connaître les fichiers en cause.',
  aborted: 'L’analyse a été interrompue avant la fin. Relancez-la pour obtenir le résultat.',
}
