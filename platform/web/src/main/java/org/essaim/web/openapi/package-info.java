/**
 * What every service says of its interface at {@code /v3/api-docs} (OpenAPI 3.1): values as they
 * are on the wire, who may have each operation, and the problems it may answer with.
 */
package org.essaim.web.openapi;
