// Shows openapi.json with Swagger UI, which comes from this server and asks no other one.
globalThis.SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#documentation',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  // The validator of Swagger would be asked otherwise, on its own host.
  validatorUrl: null,
})
