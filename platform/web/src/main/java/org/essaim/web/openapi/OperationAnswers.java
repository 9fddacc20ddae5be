package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.essaim.web.Created;
import org.essaim.web.identity.OperationAccess;
import org.essaim.web.table.Rows;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/**
 * What an operation may answer beside what its method returns: the other formats of a table, where
 * to read what was recorded, and the problems.
 */
final class OperationAnswers {

    private OperationAnswers() {}

    static void describe(Operation operation, HandlerMethod served, OperationAccess access) {
        ResolvableType returned = ResolvableType.forMethodReturnType(served.getMethod());
        addTables(operation, returned);
        addLocation(operation, returned);
        addFile(operation, served.getMethodAnnotation(GivesFile.class));
        problems(operation, access)
                .forEach(code -> operation.getResponses().putIfAbsent(code, problem(code)));
    }

    /** Described once, with the components. */
    static ApiResponse problem(String code) {
        return new ApiResponse().$ref("#/components/responses/" + code);
    }

    /** Tables are available as CSV and JSON Lines, by the header Accept. */
    private static void addTables(Operation operation, ResolvableType returned) {
        ApiResponse answer = operation.getResponses().get("200");
        if (Rows.type(returned) != null && answer != null && answer.getContent() != null) {
            MediaType text = new MediaType().schema(Schemas.string());
            answer.getContent()
                    .addMediaType("text/csv", text)
                    .addMediaType("application/jsonl", text);
        }
    }

    /** A file has the type that is said of it, and need not be sent twice. */
    private static void addFile(Operation operation, GivesFile file) {
        if (file != null) {
            MediaType content = new MediaType().schema(Schemas.binary());
            operation
                    .getResponses()
                    .get("200")
                    .content(new Content().addMediaType(file.value(), content))
                    .addHeaderObject("ETag", new Header().schema(Schemas.string()));
            operation
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("Not Modified"));
        }
    }

    /** What records something says where it can be read. */
    private static void addLocation(Operation operation, ResolvableType returned) {
        if (returned.as(ResponseEntity.class).getGeneric(0).resolve() == Created.class) {
            ApiResponse answer = operation.getResponses().remove("200");
            operation.getResponses().addApiResponse("201", answer.description("Created"));
        }
        ApiResponse created = operation.getResponses().get("201");
        if (created != null) {
            created.addHeaderObject(
                    "Location", new Header().schema(Schemas.string().format("uri-reference")));
        }
    }

    /** By status. */
    private static Set<String> problems(Operation operation, OperationAccess access) {
        Set<String> codes = new TreeSet<>(Set.of("406", "429", "500"));
        boolean hasParameters =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        if (hasParameters) {
            codes.add("400");
            boolean names =
                    operation.getParameters().stream().anyMatch(p -> "path".equals(p.getIn()));
            codes.addAll(names ? Set.of("404") : Set.of());
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(Set.of("400", "409", "413", "415"));
        }
        if (!(access instanceof OperationAccess.ForEverybody)) {
            codes.addAll(Set.of("401", "403"));
        }
        return codes;
    }
}
