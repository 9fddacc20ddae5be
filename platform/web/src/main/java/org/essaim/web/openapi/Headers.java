package org.essaim.web.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;

/** The headers that mean the same wherever they stand. */
final class Headers {

    private Headers() {}

    /** R17. */
    static Parameter idempotencyKey() {
        return parameter(
                "Idempotency-Key",
                Schemas.string().minLength(1).maxLength(200),
                "Any text that the caller makes up for this request. Sent again with the same body,"
                        + " it changes nothing and is answered as before; with another one it is"
                        + " refused with 422 (R17). Keys of two people have nothing to do with each"
                        + " other.");
    }

    static Parameter ifNoneMatch() {
        return parameter(
                "If-None-Match",
                Schemas.string(),
                "The ETag of an answer that the caller has: 304 without a body where it still"
                        + " holds.");
    }

    static Header eTag() {
        return header(Schemas.string(), "Changes with the answer; for If-None-Match.");
    }

    static Header location() {
        return header(
                Schemas.string().format("uri-reference"), "Where it can be read from now on.");
    }

    static Header next() {
        return header(
                Schemas.string(),
                "In CSV and JSON Lines what next is in JSON: to be sent as after for the rows that"
                        + " follow. Absent on the last page.");
    }

    static Header header(Schema<?> schema, String description) {
        return new Header().schema(schema).description(description);
    }

    private static Parameter parameter(String name, Schema<?> schema, String description) {
        return new HeaderParameter()
                .name(name)
                .required(false)
                .schema(schema)
                .description(description);
    }
}
