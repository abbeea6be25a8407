/** The part of the WebAssembly API that reading uses: Node's types describe it only together with a browser's. */
interface WebAssemblyApi {
  compile(bytes: Uint8Array): Promise<CompiledModule>
  Instance: new (compiled: CompiledModule, imports: WebAssemblyImports) => { readonly exports: object }
  RuntimeError: new (message: string) => Error
}

/** Compiled code, ready to be started any number of times. */
export interface CompiledModule {
  readonly compiledModule?: never
}

export type WebAssemblyImports = Record<string, Record<string, unknown>>

export const webAssembly = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly
