package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.essaim.web.Created;
import org.essaim.web.Page;
import org.essaim.web.identity.OperationAccess;
import org.essaim.web.limits.Unlimited;
import org.essaim.web.table.Rows;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/**
 * What an operation may answer beside what its method returns: the other formats of a table, where
 * to read what was recorded, that nothing has changed, and the problems.
 */
final class OperationAnswers {

    private static final String STREAM = "text/event-stream";

    private OperationAnswers() {}

    static void describe(Operation operation, HandlerMethod served, OperationAccess access) {
        ResolvableType returned = ResolvableType.forMethodReturnType(served.getMethod());
        addTables(operation, returned);
        addLocation(operation, returned);
        addFile(operation, served.getMethodAnnotation(GivesFile.class));
        problems(operation, access)
                .forEach(code -> operation.getResponses().putIfAbsent(code, problem(code)));
        List<String> refusals = OperationRefusals.of(operation.getOperationId());
        if (!refusals.isEmpty()) {
            operation.getResponses().addApiResponse("409", ApiDescription.refused(refusals));
        }
        if (served.hasMethodAnnotation(Unlimited.class)) {
            operation.getResponses().addApiResponse("422", problem(ApiDescription.UNREADABLE));
            operation.getResponses().remove("413");
        }
        addTag(operation, served);
    }

    /** Described once, with the components. */
    static ApiResponse problem(String component) {
        return new ApiResponse().$ref("#/components/responses/" + component);
    }

    /** Tables are available as CSV and JSON Lines, by the header Accept. */
    private static void addTables(Operation operation, ResolvableType returned) {
        ApiResponse answer = operation.getResponses().get("200");
        ResolvableType entity = returned.as(ResponseEntity.class);
        ResolvableType body = entity == ResolvableType.NONE ? returned : entity.getGeneric(0);
        if (Rows.type(body) == null || answer == null || answer.getContent() == null) {
            return;
        }
        answer.getContent()
                .addMediaType("text/csv", text("A row a line, with the names first."))
                .addMediaType("application/jsonl", text("A JSON object a line, for each row."));
        if (Requests.has(operation, "after")) {
            answer.addHeaderObject(Page.NEXT, Headers.next());
        }
    }

    private static MediaType text(String what) {
        return new MediaType().schema(Schemas.string().description(what));
    }

    private static void addFile(Operation operation, GivesFile file) {
        if (file != null) {
            MediaType content = new MediaType().schema(Schemas.binary());
            operation
                    .getResponses()
                    .get("200")
                    .content(new Content().addMediaType(file.value(), content));
        }
    }

    /** What is read need not be sent twice; events are no answer that could be the same again. */
    private static void addTag(Operation operation, HandlerMethod served) {
        ApiResponse answer = operation.getResponses().get("200");
        if (!Requests.isRead(served) || answer == null || answer.getContent() == null) {
            return;
        }
        if (answer.getContent().containsKey(STREAM)) {
            answer.getContent()
                    .addMediaType(STREAM, text("Server-Sent Events, for as long as one listens."));
            return;
        }
        answer.addHeaderObject("ETag", Headers.eTag());
        operation.addParametersItem(Headers.ifNoneMatch());
        operation
                .getResponses()
                .addApiResponse("304", new ApiResponse().description("Nothing has changed."));
    }

    /** What records something says where it can be read. */
    private static void addLocation(Operation operation, ResolvableType returned) {
        ApiResponses responses = operation.getResponses();
        if (returned.as(ResponseEntity.class).getGeneric(0).resolve() == Created.class) {
            responses.addApiResponse("201", responses.remove("200").description("Created"));
        }
        ApiResponse created = responses.get("201");
        if (created != null) {
            created.addHeaderObject("Location", Headers.location());
        }
    }

    /** By status; what it does not know is refused by every operation. */
    private static Set<String> problems(Operation operation, OperationAccess access) {
        Set<String> codes = new TreeSet<>(Set.of("400", "406", "429", "500", "503"));
        boolean names =
                Stream.ofNullable(operation.getParameters())
                        .flatMap(List::stream)
                        .anyMatch(parameter -> "path".equals(parameter.getIn()));
        if (names) {
            codes.add("404");
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(Set.of("413", "415"));
        }
        if (!(access instanceof OperationAccess.ForEverybody)) {
            codes.addAll(Set.of("401", "403"));
        }
        return codes;
    }
}
