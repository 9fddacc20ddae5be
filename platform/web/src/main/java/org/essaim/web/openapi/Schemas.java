package org.essaim.web.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

/** Schemas of OpenAPI 3.1 that can be modified: springdoc adds to their types later. */
final class Schemas {

    private Schemas() {}

    static Schema<?> string() {
        return of("string");
    }

    /** A file as it is. */
    static Schema<?> binary() {
        return string().format("binary");
    }

    static Schema<?> array(Schema<?> items) {
        Schema<?> array = of("array");
        array.setItems(items);
        return array;
    }

    static Schema<?> of(String type) {
        Schema<?> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

    static Schema<?> named(String component) {
        return new JsonSchema().$ref("#/components/schemas/" + component);
    }

    /** What a reference names: the last step of its path. */
    static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }
}
