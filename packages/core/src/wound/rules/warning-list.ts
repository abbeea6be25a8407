/** Every code of a warning about a wound, with its meaning. */
export const woundWarnings = [
  // The answer
  { code: 'JSON_REPARE', meaning: 'The JSON of the answer had a slip that changes no value.' },
  { code: 'REPONSE_COUPEE', meaning: 'The model says that it was cut off, though its answer is whole.' },
  { code: 'CONSENSUS_DESACCORD', meaning: 'Runs of the same question differ in a field.' },
  { code: 'CONSENSUS_INCOMPLET', meaning: 'A run of several gave no usable answer.' },
  // Normalisation
  { code: 'CODE_INCONNU', meaning: 'A word is in no list and was replaced by "not assessable", or left out.' },
  { code: 'NOMBRE_ILLISIBLE', meaning: 'A number was not exact, such as "about 4" or "3-4".' },
  { code: 'NOMBRE_NON_FINI', meaning: 'A number was infinite.' },
  { code: 'TEXTE_COUPE', meaning: 'A text was too long.' },
  { code: 'TEXTE_NETTOYE', meaning: 'Markup or control characters were taken out of a text.' },
  // What the picture shows
  { code: 'PHOTO_EN_DOUBLE', meaning: 'The same photograph was given twice.' },
  { code: 'PAS_DE_PLAIE', meaning: 'The picture shows no wound: nothing is assessed.' },
  { code: 'PLUSIEURS_PLAIES', meaning: 'The picture shows several wounds: none is assessed.' },
  { code: 'CONTENU_CONTRADICTOIRE', meaning: 'No wound is said to be seen, and a danger is: the danger is kept.' },
  { code: 'QUALITE_IMAGE', meaning: 'The quality of the picture limits what can be trusted.' },
  { code: 'CONFIANCE_PLAFONNEE', meaning: 'A confidence was above what a photograph allows.' },
  { code: 'LATERALITE_NON_FIABLE', meaning: 'A side cannot be told from a photograph, which may be mirrored.' },
  { code: 'IDENTIFIANT_VISIBLE', meaning: 'The picture shows something that may identify a person.' },
  { code: 'TEXTE_IMAGE_RETIRE', meaning: 'The text read in the picture was withheld: it may name a person.' },
  // Measures
  { code: 'ECHELLE_CONTRADICTOIRE', meaning: 'A scale is said to be readable, and there is none.' },
  { code: 'DIM_SANS_ECHELLE', meaning: 'Dimensions were given without a readable scale, and withdrawn.' },
  { code: 'DIM_ABSENTES', meaning: 'A way of measuring was given without any dimension.' },
  { code: 'DIM_HORS_BORNES', meaning: 'A dimension is not between 0 and 60 cm, and was withdrawn.' },
  { code: 'DIM_ARRONDIE', meaning: 'A dimension was rounded to one decimal.' },
  { code: 'DIM_PERMUTEES', meaning: 'The width was larger than the length; they were swapped.' },
  { code: 'ERYTHEME_SANS_ECHELLE', meaning: 'The extent of a redness was measured without a scale.' },
  { code: 'NOMBRE_POINTS_INCOHERENT', meaning: 'A number of stitches is impossible, and was withdrawn.' },
  { code: 'MESURE_REFUSEE', meaning: 'The measuring tool refused the photograph, and says why.' },
  { code: 'MESURE_DISCORDANTE', meaning: 'The measuring tool and the model, or the nurse, differ by more than 20 %.' },
  // Tissues
  { code: 'TISSUS_SOMME_INCOHERENTE', meaning: 'The proportions are too far from 100 % to be used.' },
  { code: 'TISSUS_RENORMALISES', meaning: 'The proportions were brought to a sum of 100 %.' },
  { code: 'TISSUS_FUSIONNES', meaning: 'A tissue was listed twice; its proportions were added.' },
  { code: 'TISSUS_ARRONDIS', meaning: 'The proportions were rounded to steps of 5 %.' },
  { code: 'TISSU_TRACE_CONSERVEE', meaning: 'A trace of a tissue is shown as 5 % so that rounding does not hide it.' },
  { code: 'TISSU_ZERO_RETIRE', meaning: 'A tissue of 0 % was left out.' },
  { code: 'STRUCTURE_AJOUTEE', meaning: 'A structure is listed as a tissue: it is also listed as exposed.' },
  { code: 'SIGNE_AJOUTE', meaning: 'A danger described elsewhere was added to the visual signs.' },
  { code: 'PROFONDEUR_CONTRADICTOIRE', meaning: 'A shallow wound is said to expose a deep structure.' },
  // Pressure ulcers
  { code: 'STADE_HORS_ESCARRE', meaning: 'A stage was given to a wound that is no pressure ulcer, and withdrawn.' },
  { code: 'STADE_MODE_DOCUMENTATION', meaning: 'The mode gives no stage.' },
  { code: 'STADE_TISSUS_CONTRADICTION', meaning: 'The stage contradicts the tissues or the depth.' },
  { code: 'STADE_A_CONFIRMER_INCLASSABLE', meaning: 'The bed is hidden: the ulcer may be unstageable.' },
  { code: 'STADE_SOUS_ESTIME', meaning: 'A deep structure is exposed: the stage may be higher.' },
  { code: 'STADE_1_NON_AFFIRMABLE', meaning: 'Stage 1 needs a pressure test, which no photograph shows.' },
  { code: 'STADE_RETROGRADE', meaning: 'An ulcer never returns to a lower stage: the known one stays.' },
  // Contradictions
  { code: 'EXSUDAT_CONTRADICTOIRE', meaning: 'Quantity, aspect and support of the exudate contradict each other.' },
  { code: 'EXSUDAT_APRES_NETTOYAGE', meaning: 'The wound was cleaned before the picture.' },
  { code: 'BERGES_CONTRADICTOIRES', meaning: 'Two aspects of the edges exclude each other.' },
  { code: 'PEAU_CONTRADICTOIRE', meaning: 'Two aspects of the skin around exclude each other.' },
  { code: 'PEAU_FONCEE', meaning: 'Redness is hard to see on dark skin.' },
  { code: 'PHASE_CONTRADICTOIRE', meaning: 'The phase contradicts the tissues.' },
  { code: 'DISCORDANCE_SOIGNANT', meaning: 'The nurse says something else, which wins.' },
  // Texts
  { code: 'TEXTE_ODEUR_DOULEUR', meaning: 'A text tells what no photograph shows; it was replaced.' },
  { code: 'TEXTE_DIAG_INFECTION', meaning: 'A text tells an infection or its absence; it was replaced.' },
  { code: 'TEXTE_PRESCRIPTION', meaning: 'A text advises a treatment; it was replaced.' },
  { code: 'TEXTE_DIMENSION', meaning: 'A text tells a length or a surface; it was replaced.' },
  { code: 'TEXTE_STADE', meaning: 'A text tells a stage; it was replaced.' },
  { code: 'TEXTE_LANGUE', meaning: 'A text is in English; it was replaced.' },
] as const

/** A code of `woundWarnings`. */
export type WarningCode = (typeof woundWarnings)[number]['code']
