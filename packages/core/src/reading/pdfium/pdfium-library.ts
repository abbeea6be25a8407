/**
 * The functions of PDFium that reading needs, as its WebAssembly build exports them.
 * Every argument and result is a number: a handle, a pointer into the memory, a count or a flag.
 * Signatures: PDFium's public headers `fpdfview.h`, `fpdf_text.h`, `fpdf_edit.h`, `fpdf_attachment.h`.
 */
export interface PdfiumExports {
  readonly memory: { readonly buffer: ArrayBuffer }
  malloc(size: number): number
  free(pointer: number): void
  FPDF_InitLibrary(): void
  FPDF_LoadMemDocument(pointer: number, size: number, password: number): number
  FPDF_GetLastError(): number
  FPDF_GetPageCount(document: number): number
  FPDF_CloseDocument(document: number): void
  FPDF_LoadPage(document: number, index: number): number
  FPDF_ClosePage(page: number): void
  FPDF_GetPageBoundingBox(page: number, rectangle: number): number
  FPDF_GetPageSizeByIndexF(document: number, index: number, size: number): number
  FPDF_GetPageWidthF(page: number): number
  FPDF_GetPageHeightF(page: number): number
  FPDFBitmap_CreateEx(width: number, height: number, format: number, pointer: number, stride: number): number
  FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, color: number): number
  FPDFBitmap_Destroy(bitmap: number): void
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void
  FPDFPage_GetRotation(page: number): number
  FPDFPage_CountObjects(page: number): number
  FPDFPage_GetObject(page: number, index: number): number
  FPDFPageObj_GetType(object: number): number
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number
  FPDFTextObj_GetTextRenderMode(object: number): number
  FPDFText_LoadPage(page: number): number
  FPDFText_ClosePage(textPage: number): void
  FPDFText_CountChars(textPage: number): number
  FPDFText_GetUnicode(textPage: number, index: number): number
  FPDFText_IsGenerated(textPage: number, index: number): number
  FPDFText_GetTextObject(textPage: number, index: number): number
  FPDFText_GetLooseCharBox(textPage: number, index: number, rectangle: number): number
  FPDFText_GetMatrix(textPage: number, index: number, matrix: number): number
  FPDFText_GetFontSize(textPage: number, index: number): number
  FPDFDoc_GetAttachmentCount(document: number): number
  FPDFDoc_GetAttachment(document: number, index: number): number
  FPDFAttachment_GetName(attachment: number, buffer: number, size: number): number
  FPDFAttachment_GetFile(attachment: number, buffer: number, size: number, writtenSize: number): number
}

/** A ceiling for the memory of one copy of PDFium. */
export interface MemoryGuard {
  maxBytes: number
  hasRefused: boolean
}

/** One running copy of PDFium. */
export interface PdfiumLibrary {
  readonly exports: PdfiumExports
  /** 64 bytes for the results that PDFium writes to memory. */
  readonly scratch: number
  /** How far the memory may grow, and whether more was asked for since this was last set. */
  readonly memoryGuard: MemoryGuard
  /** Set after a fault inside PDFium: its memory may hold anything, and the copy must not be used again. */
  isBroken: boolean
}
