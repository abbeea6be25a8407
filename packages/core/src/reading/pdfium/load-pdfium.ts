import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { MemoryGuard, PdfiumExports, PdfiumLibrary } from './pdfium-library.js'
import { type CompiledModule, type WebAssemblyImports, webAssembly } from './web-assembly.js'

const scratchBytes = 64

/** Compiles PDFium once; every copy made from it afterwards starts in a few milliseconds. */
export async function compilePdfium(): Promise<CompiledModule> {
  const path = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
  return webAssembly.compile(await readFile(path))
}

/** Starts a fresh copy of PDFium; its code may still be compiling. */
export async function startPdfium(compiling: Promise<CompiledModule>): Promise<PdfiumLibrary> {
  const [compiled, { PDFiumModule }] = await Promise.all([compiling, import('@hyzyla/pdfium')])
  // A document that wants more fails inside PDFium, which then reports a page or document that cannot be loaded, instead
  // of taking the machine's memory: the build's own ceiling is 2 GiB.
  const memoryGuard: MemoryGuard = { maxBytes: Infinity, hasRefused: false }
  const module = await PDFiumModule({
    instantiateWasm: (imports, receive) => {
      const instance = new webAssembly.Instance(compiled, guardImports(imports as WebAssemblyImports, memoryGuard))
      // Emscripten wants the instance here, although the wrapper's types say a module.
      receive(instance)
      return instance.exports
    },
  })
  const exports = module.wasmExports as unknown as PdfiumExports
  exports.FPDF_InitLibrary()
  return { exports, scratch: exports.malloc(scratchBytes), memoryGuard, isBroken: false }
}

/** Replaces the two imports through which a hostile document would take all memory or write to the console. */
function guardImports(imports: WebAssemblyImports, guard: MemoryGuard): WebAssemblyImports {
  const environment = imports['env'] ?? {}
  const resizeHeap = environment['emscripten_resize_heap'] as (size: number) => boolean
  return {
    ...imports,
    env: {
      ...environment,
      emscripten_resize_heap: (size: number) => {
        const isGranted = size >>> 0 <= guard.maxBytes && resizeHeap(size)
        if (!isGranted) guard.hasRefused = true
        return isGranted
      },
      _abort_js: () => {
        throw new webAssembly.RuntimeError('PDFium gave up')
      },
    },
  }
}
