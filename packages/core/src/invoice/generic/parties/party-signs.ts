/** Legal forms of companies; a cell with one names a company (folded text). */
export const legalForm =
  /(?<![\p{L}\d])(?:s\.?a\.? ?r\.?l\.?|sarlu|e\.?u\.?r\.?l\.?|s\.?a\.?s\.?(?:u\.?)?|s\.?a\.?|s\.?c\.?i\.?|s\.?n\.?c\.?|scop|scp|selarl|sas|gie|gmbh(?: & co\.? kg)?|ag|kg|ohg|ug|e\.? ?k\.?|ltd\.?|limited|llc|l\.l\.c\.|llp|plc|inc\.?|incorporated|corp\.?|corporation|co\.|pty|pte|b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|bvba|srl|s\.r\.l\.|s\.p\.a\.|spa|s\.l\.|s\.l\.u\.|sl|sp\. ?z ?o\. ?o\.|sp\. ?j\.|sdn\.? bhd\.?|bhd|ab|aps|a\/s|oy|association|cooperative|ei|eirl)(?![\p{L}\d])/u

/** What only the seller prints about itself. */
export const sellerSign =
  /\biban\b|\bbic\b|\bswift\b|\br\.?c\.?s\b|\bsiret\b|\bsiren\b|\b(?:code )?(?:ape|naf)\b|\bcapital\b|\bwww\.|https?:|\bkvk\b|\bhrb\b|registergericht|\bust-?id|steuer-?n|\bp\.? ?iva\b|\bnif\b|\bcif\b|company (?:no|number|reg)|registered (?:in|office)|\bregon\b|\bkrs\b|repertoire des metiers|\brm \d|assurance decennale|gst (?:reg|id|no)|geschaftsfuhrer|amtsgericht/

/** A line with a post code and a town, of the countries whose invoices are read. */
export const townLine =
  /(?:^|[\s,-])(?:(?:[a-z]{1,2}-)?\d{4,5} +\p{L}{2,}|\d{2} \d{3} +\p{L}{3,}|\d{4} ?[a-z]{2} +\p{L}{2,}|\d{2}-\d{3} +\p{L}{2,}|[a-z]{2},? +\d{5}(?:-\d{4})?(?:$|\D)|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?![a-z\d]))/u

/** A line that names a street. */
export const streetLine =
  /\b(?:rue|avenue|av\.|boulevard|bd|chemin|route|place|impasse|allee|allees|quai|cours|square|zone|za|zi|zac|bp|lieu-dit|street|st\.|road|rd\.?|lane|drive|ave\.?|suite|floor|house|way|strasse|str\.|straße|weg|platz|gasse|straat|laan|plein|via|viale|piazza|corso|calle|avenida|plaza|ul\.|aleja|al\.|jalan|jln)(?![\p{L}])|straße\b|strasse\b|straat\b|weg \d/u

/** Ways to reach someone. */
export const contactSign =
  /@|\bwww\.|https?:|\btel(?:ephone|efon|\.)?\b|\bphone\b|\bfax\b|\bmobile\b|\+\d{2}[\d\s().-]{7,}|(?<!\d)0\d(?:[\s.]?\d{2}){4}(?!\d)/

/** What is said to the reader, and titles: never a name. */
export const notAName =
  /^(?:(?:de|du|a|an|from|to|von|van|republique francaise|representant en france)$|ag [a-z .()-]+ hr[ab]\b|siret|siren|tva\b|vat\b|btw|kvk|rcs|ust|ape\b|naf\b|p\.? ?iva|nif\b|cif\b|nip\b|code\b|client|customer|kunde|geschaftsfuhrer|amtsgericht|service client|nous contacter|contact|reclamation|vos? \b|par (?:internet|telephone|courrier|mail)|urgences?\b|besoin\b|nous \b|vous \b|me \b|je \b|mediateur\b|libre reponse|table \d|page\b|seite\b|pagina\b|duplicata|copie\b|copy\b|original\b|specimen|kopie\b|merci|thank|bonjour|dear\b|mesdames|cher\b|sehr geehrte|reglement|paiement|payment|conditions|notes?\b|total|sous-total|subtotal|siege social|tel\b|fax\b|e-?mail|iban|bic\b|www|http|n[°o] |objet|subject|betreff|ref\b|votre |vos |your |ihre?\b|uw |notre |our |nos )/

/** A line that addresses a person: of the buyer, where it is a name at all. */
export const addressed =
  /^(?:mme|m\.|m et mme|mr\.?|mrs\.?|ms\.?|herrn?|frau|madame|monsieur|mlle|dhr\.?|mevr\.?|sig\.?|sr\.?|sra\.?)(?![\p{L}\d])/u
