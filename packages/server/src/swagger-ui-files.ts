/** The files of `swagger-ui-dist` that the page of the documentation needs, and its licence (Apache-2.0). */
export const swaggerUiFiles = [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'swagger-ui-bundle.js.LICENSE.txt',
  'LICENSE',
  'NOTICE',
] as const
