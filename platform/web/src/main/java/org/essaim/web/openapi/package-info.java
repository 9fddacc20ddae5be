/**
 * The description of every service at {@code /v3/api-docs} (OpenAPI 3.1): values as they are
 * serialized, who may call each operation, and the problems it may answer with.
 */
package org.essaim.web.openapi;
