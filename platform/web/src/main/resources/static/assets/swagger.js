/*
 * Shows what this service describes, to be tried out. A token that is pasted under Authorize stays in
 * the page until it is left. Nothing is asked for elsewhere: no validator, no host but this one.
 */
SwaggerUIBundle({
  url: '/v3/api-docs',
  dom_id: '#operations',
  deepLinking: true,
  docExpansion: 'list',
  filter: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  persistAuthorization: false,
  validatorUrl: null,
});
