/**
 * The words of French energy bills and of everyday French, folded. They tell nothing about anyone: printed text keeps
 * them in an anonymous report, and everything else of it goes. For the same reason a name that is one of these words
 * (an offer called "Base", a customer called "Petit") is not searched for on its own in the report's own wording.
 */
const everyday = `
  a afin ai ainsi alors an annee annees ans apres au aucun aucune aussi autre autres aux avant avec avez avoir avons
  beaucoup bien bon bonne car ce ceci cela celle celui ces cet cette ceux chaque chez ci comme comment contre dans de
  debut deja depuis dernier derniere derniers des dessous dessus deux devez devrait dit doit donc dont du elle elles en
  encore entre est et etaient etait etant etat ete etes etre eux fait fin font haut ici il ils in jamais je jour jours
  jusqu jusque la le les leur leurs lors lorsque lui ma mais mal me meme memes mes mieux mis mise moi moins mois moment
  mon ne ni non nos notre nous nul on ont or ou oui par parce parmi partir pas pendant peu peut peuvent plus plusieurs
  pour pourquoi pouvez premier premiere premieres presque puis qu quand que quel quelle quelles quelque quelques qui
  quoi sa sans se selon sera serait ses seul seule seulement si sinon soit son sont sous sur ta tel telle tels tes toi
  ton toujours tous tout toute toutes tres trop tu un une unes uns vers via voici voir vos votre vous y
  zero deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent cents mille million
  lundi mardi mercredi jeudi vendredi samedi dimanche semaine semaines week end weekend nuit matin soir midi heure heures
  janvier janv fevrier fevr mars avril avr mai juin juillet juil aout septembre sept octobre oct novembre nov decembre
  dec jan fev sep annuel annuelle annuels annuelles mensuel mensuelle mensuels trimestre trimestriel bimestriel
  bas basse blanc blanche blancs bleu bleue bleus court grand grande grands gros haute hauts jaune long
  longue moyen moyenne neuf noir nouveau nouvel nouvelle nouvelles petit petite petits petites rouge rouges vert verte
  verts vieux ancien ancienne anciens anciennes droit droite gauche centre
  madame monsieur mme mlle mr mrs messieurs client cliente clients clientele titulaire personne personnes ami amis
  maison logement ville rue route place france francais francaise francaises europe
`
const bill = `
  abonnement abonnements accise accises acheminement acompte acomptes acte actes adresse affichage agreer ajouter
  allege annonce annoncee annulation annule anterieur anterieure anterieurs antidate apparait appel appelez appliquee
  appliquees applicable applicables applique appliquer arret arrete arretes arrondi arrondis article articles assiette
  assurance atteindre atteinte attendu attendue attendus attention augmentation auto automatique autorelevage
  autoreleve avis avoir avoirs bareme baremes barre barres base bases basee besoin bilan bimestre biogaz biomethane
  bref cadran cadrans calcul calculs calcule calculee calcules calculees calendrier cas cause cause cee centime
  centimes certaines certains certificats change changement changements charbon charge charges cheque cheques chiffre
  chiffree chiffrer chauffage choisi circonstances claires cles code codes coef coeff coefficient coefficients
  collecte commerciale commission commun communal communale communicant communicants comparaison comparer comparez
  comparateur complement complets composante compose compris comprise compta comptage compte compteur compteurs concerne
  concernant concernee concordent conclure conditions confiance confirmer connait consommateur consommateurs
  consommation consommations consomme consommee consommes constat constate constatee constates consulter
  contrat contrats contribution contributions controle controles conv conversion copie copier corrige corriger
  cotisation couleur courrier cours couvert couvre creance creancier credit creuse creuses cta cumac cumul cur
  date dates datee dates debit decembre declare decompte dedans deduction deduit deduite defaut degre dela delai
  deliberation deliberations demande demandee demander demandez departement departementale depannage depart depasse
  depassement depassent dependre deplacement depot derniere designation desaccord destinataire detail detaille details
  detailles detient devis difference differences differe different differents dire disponible dispositions distance
  distributeur distribution document documents donnee donnees dont double dossier doubler droits dualite duplicata
  duree echeance echeances echeancier eclairage ecart ecarts ecocontribution economie economies ecrit ecrite ecrites
  effectif effectue effectuee effectues effet elec electricite electrique electriques element elements eleve elevee
  emettre emise emis emission empreinte encaisse encaissement endroit energetique energie energies enjeu ensemble entrant
  entree environ eolien erreur escompte especes espace essai estimation estimations estime estimee estimees estimer
  estimes etabli etablie etabli etape euro euros eur evolution exact exactement exemple exemplier exercice exigible
  expert explication expliquer facturable facturation facture facturee facturees facturer factures factureur fait
  faible faute faveur fevrier figure fixe fixes fiabilite fioul fois fondement fonds forfait forfaitaire formule fossile
  fourni fournie fournis fournisseur fournisseurs fourniture frais ft futur garantie garanties gaz gazpar
  general generale generaux gestion gestionnaire gestionnaires globale gnl gratuit gratuitement gros habituel
  historique hors ht htva hp hc hph hch hpb hcb hydraulique identifiant identifiants identique identites impossible
  impossibles importante important imports impot impots impositions imprime imprimee imprimees imprimes inclus incluse
  incluant inclut incertaine inconnue indemnite index indexe indexee indicateur indicatif indique indiquee indiques
  inferieur information informations initial installation insuffisant interet interets intervention interieur
  inversement invoque jour joindre journalier justifier kva kw kwh lecture lecteur lettre libelle lie lieu ligne
  lignes limite limites linky liquide lire lisible lit livraison local locale locales loi lu lue lues lus m3
  maintenance majoration majoree mandat manque marche matin maximal maximale maximum mediateur mediation meilleur
  mensualisation mensualite mensualites mention mentions merite meritent mesure mesuree mesurer methode minimal minimum
  minoration mise mobile mobiles mode modele modification modifie modification moment montant montants montrent montre
  multiple mwh mwh naturel naturelle nature necessaire necessaires net neuve niveau nom nombre nominale normal normale
  normales note notifie nucleaire nuire nul numero numeros objet obligatoire obligatoires observe observee obtenir
  occasion offre offres operation option options ordre origine originale page pages paie paiement paiements panne
  papier part partie parts passage passe passee payable paye payee payees payer pce pcs pdl penalite penalites
  percue periode periodes periodique perte peser petrole phase photo pieces plage plein pleine pleines plus poids
  point pointe points portant porte portee portent possible possibles poste postes posterieur pourcentage preavis
  precedent precedente precedentes preciser precision precises prefere preleve prelevee prelevement prelevements
  presence presente presenter prestation prestations prevision previsionnel previsionnelle prevu prevue prime primes
  principal principale prioritaire prix prm pro procedure prochain prochaine prochaines produit produits professionnel
  profil profils prorata proche prouve prouver provenance provision public publics publie publique publiques puissance
  puissances quantite quantites quart quinze quittance quote quotidien rae raison raisons rappel rappels rapport
  rapports rattrapage recapitulatif recapitulatifs reception recevoir recharge reclamation reclamations reconduction
  recouvrement recu rectifie rectifiee rectifier redevance reduction reductions reduit reduite reel reelle reelles reels
  ref refaire refacturation references reference referentiel regie regime region regle reglee reglement reglementaire
  reglemente reglementee reglementes regler regul regularisation regulation rejet rejetee relance releve relevee relevees
  relever releves relation remboursement rembourse remercie remet remise remises remplace remplacee remplacement
  renouvelable renouvelables repartition repartie repere reponse report reporte reporter representant reprise res
  reseau reseaux resiliation resilie respect respective responsabilite restant restante restants reste resultat retard
  retenir retenue retrait retroactif revente revient revise revision saison salutations satisfaisante saisir seconde
  section securite sens service services seuil signe signature simple site social societe soir solaire solde soldes
  somme sommes source sources souscription souscrit souscrite souscrits stock stockage substitution suite suivant
  suivante suivantes sujet super superieur superieure supplement support supporte surtaxe suspendre suspendu sv
  tableau tard tarif tarifaire tarifaires tarifs taux taxable taxe taxes tccfe tcfe tdcfe technique telephone telereleve
  temperature temporaire temps terme termes ticfe ticgn tiee tip titre titres tot total totale totaux tranche transfert
  transition transmis transmise transmettre transport trimestre trop trv trve ttc turpe tva type types unitaire
  unitaires unite unites urgence usage usages user utile utilisation utilise vacant valable valeur valeurs validation
  variable variation vendue vente verifie verifier verifiez versement version verse verser veuillez vigueur virement
  vnu volume volumes voie voir zone
  anciennement anticipe anticipee assistance bancaire bienvenue borne bornes carte chaudiere chaude commercial
  commerciaux communique confort conformement conserver conservez coordonnees coup courant courante depend differend
  diverses divers divise eau effacement entretien ex exceptionnel exceptionnelle filleul flotte geste incluses
  installe installee lampe legal legale libre litige materiel mix modalite modalites national nationale offert offerts
  panneaux parrain parrainage permis pompe chaleur promo promotion promotionnel promotionnelle promotions reel
  rattachement rembourser renovation reversee siege techniques unique
  arenh biomasse cspe capacite ejp tempo enedis grdf rte natran terega erdf cre mne bt cu lu mu st dt fta
  btinfcu btinfcust btinfmu btinfmudt btinflu eu kwc w va km nm pci gjm
  grandtotalamount taxtotalamount taxbasistotalamount totalprepaidamount duepayableamount linetotalamount basisamount
  calculatedamount rateapplicablepercent billedquantity chargeamount datetimestring taxinclusiveamount
  taxexclusiveamount taxamount taxableamount prepaidamount payableamount lineextensionamount invoicedquantity
  creditedquantity priceamount percent issuedate duedate startdate enddate typecode
`

/** The list as a set of folded words. */
export const tradeWords: ReadonlySet<string> = new Set(`${everyday} ${bill}`.split(/\s+/).filter((word) => word !== ''))

/** A number with its unit or rank glued on (`6kVA`, `1er`), or a code of the network's price list (`BTINFCU4`). */
export const tradeCode =
  /^(?:\d{1,6}(?:kwh|mwh|kva|kw|wh|m3|eur|h|j|an|ans|mois|pct)|\d{1,2}(?:er|ere|re|e|eme)|m3|co2|btinf(?:cu4|cust|mu4|mudt|lu)|t[1-4]|p01[0-9]|h[1-3][abcd]?)$/
