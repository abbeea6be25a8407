/** Every code that a `ConstatError` can carry, with its meaning; `docs/reference/errors.md` says what to do about each. */
export const errorCodes = [
  { code: 'no_file', meaning: 'No file was given.' },
  { code: 'too_many_files', meaning: 'More files than one document may have.' },
  { code: 'empty_file', meaning: 'A file of zero bytes.' },
  { code: 'file_too_large', meaning: 'The files of the document weigh more than allowed.' },
  {
    code: 'unsupported_file_type',
    meaning: 'The content of a file is neither a PDF, an image nor an electronic invoice, whatever its name says.',
  },
  { code: 'image_not_supported', meaning: 'A file is an image of a kind that is not read: HEIC, AVIF or GIF.' },
  { code: 'damaged_image', meaning: 'The file begins as an image and cannot be decoded.' },
  { code: 'image_too_large', meaning: 'An image has more pixels than allowed.' },
  { code: 'damaged_e_invoice', meaning: 'An XML file is no readable electronic invoice.' },
  { code: 'damaged_pdf', meaning: 'The file begins as a PDF and cannot be read as one.' },
  { code: 'encrypted_pdf', meaning: 'The PDF needs a password to be opened.' },
  { code: 'no_pages', meaning: 'The PDF has no page.' },
  { code: 'too_many_pages', meaning: 'The document has more pages than allowed.' },
  { code: 'too_much_text', meaning: 'The document has more characters than the longest bill.' },
  { code: 'no_text_layer', meaning: 'No page has text, and OCR is switched off.' },
  { code: 'no_readable_text', meaning: 'OCR read no word on any page.' },
  { code: 'ocr_failed', meaning: 'The OCR engine did not answer, or not in a usable form.' },
  { code: 'reading_timeout', meaning: 'Reading a page took longer than allowed and was stopped.' },
  { code: 'reading_memory', meaning: 'Reading the document wanted more memory than allowed and was stopped.' },
  { code: 'reading_failed', meaning: 'The thread that read the document stopped unexpectedly.' },
  { code: 'invalid_option', meaning: 'An option of the call has a value that it cannot have.' },
  { code: 'invalid_reference_data', meaning: 'A table of tariffs fails a check; nothing of it was taken.' },
  { code: 'not_an_energy_bill', meaning: 'The document is something else than a bill of electricity or gas.' },
  { code: 'not_an_invoice', meaning: 'The document is neither an invoice, a credit note nor a receipt.' },
  { code: 'energy_type_mismatch', meaning: 'The document shows another energy than the one asked for.' },
  { code: 'energy_type_undetermined', meaning: 'Nothing says clearly enough which energy the bill is for.' },
  {
    code: 'anonymous_report_leak',
    meaning: 'The anonymous report still held something to be hidden; it was withheld.',
  },
  {
    code: 'masked_copy_leak',
    meaning: 'The masked copy of a bill still showed an identity, or could not be read again; it was withheld.',
  },
  { code: 'model_key_missing', meaning: 'A hosted model was chosen and no key was given for it.' },
  { code: 'model_key_refused', meaning: 'The vendor does not know the key, or the key may not use the model.' },
  {
    code: 'model_request_failed',
    meaning:
      'A request to a model got no answer, or the vendor answered that it is busy, broken or does not accept it.',
  },
  { code: 'model_timeout', meaning: 'A model took longer than allowed; the request was stopped.' },
  { code: 'model_refused', meaning: 'The model declined to answer.' },
  { code: 'model_filtered', meaning: 'The content filter of the vendor held the request or the answer back.' },
  { code: 'model_truncated', meaning: 'The answer of the model was cut off, also with twice the room.' },
  {
    code: 'model_answer_invalid',
    meaning: 'The model answered, also when asked again, something else than the object asked for.',
  },
  {
    code: 'photo_not_supported',
    meaning: 'A photo of a wound is not one still JPEG, PNG or WebP picture: HEIC, an animation, or no picture.',
  },
  {
    code: 'photo_too_large',
    meaning: 'A photo of a wound weighs more than allowed.',
  },
  {
    code: 'photo_too_small',
    meaning: 'A photo of a wound, or the part of it that was chosen, has too few pixels to be judged.',
  },
  {
    code: 'photo_withheld',
    meaning: 'The hook `beforeSend` of the caller refused to let a photo leave.',
  },
  { code: 'marker_not_found', meaning: 'A photo to be measured shows no printed marker that can be read.' },
  {
    code: 'marker_unusable',
    meaning:
      'The printed marker is too small, too oblique, blurred, cut, bent or too far from the wound to measure by.',
  },
  { code: 'markers_disagree', meaning: 'Printed markers on one photo give measures that cannot all be right.' },
  {
    code: 'local_model_required',
    meaning: 'The patient is a minor and the model is not a local one; nothing was sent.',
  },
  {
    code: 'model_budget_reached',
    meaning: 'The calls of this month have cost what may be spent; nothing was sent.',
  },
  {
    code: 'invalid_wound_dataset',
    meaning: 'A folder is not the dataset of wounds that it is said to be, or a line of its manifest is wrong.',
  },
  { code: 'unreadable_answers', meaning: 'A line of a file of recorded answers of a model cannot be read.' },
  { code: 'webhook_url_refused', meaning: 'The address of a webhook leads somewhere that must not be called.' },
  { code: 'webhook_failed', meaning: 'The receiver of a webhook cannot be reached, or did not answer 2xx.' },
  {
    code: 'webhook_not_authentic',
    meaning: 'A webhook that was received is not signed with the secret, is too old, or was received before.',
  },
  { code: 'object_exists', meaning: 'An object was to be stored under a key that is taken; nothing was replaced.' },
  { code: 'object_not_found', meaning: 'A store has no object under the key asked for.' },
  {
    code: 'object_store_failed',
    meaning: 'A store of objects cannot be reached, is full, or did not accept the request.',
  },
  {
    code: 'backup_damaged',
    meaning: 'The manifest or a file of a backup is missing, or is not what was saved; nothing was restored.',
  },
  { code: 'aborted', meaning: 'The signal that the caller passed was aborted.' },
] as const

/** A code of `errorCodes`. */
export type ErrorCode = (typeof errorCodes)[number]['code']
