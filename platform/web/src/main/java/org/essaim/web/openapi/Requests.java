package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.essaim.web.limits.TakesFile;
import org.essaim.web.limits.Unlimited;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** What an operation takes: each parameter with its meaning, a file by its types, and a key. */
final class Requests {

    private Requests() {}

    static void describe(Operation operation, HandlerMethod served) {
        if (served.hasMethodAnnotation(Unlimited.class)) {
            operation.setRequestBody(lines());
        }
        TakesFile file = served.getMethodAnnotation(TakesFile.class);
        if (file != null) {
            operation.setRequestBody(file(file.value()));
        }
        List<Parameter> parameters =
                operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.forEach(each -> describe(each, served));
        if (!isRead(served)) {
            addKey(operation);
        }
    }

    static boolean isRead(HandlerMethod served) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(
                        served.getMethod(), RequestMapping.class);
        return mapping == null || Set.of(mapping.method()).contains(RequestMethod.GET);
    }

    static boolean has(Operation operation, String parameter) {
        return find(operation, parameter).isPresent();
    }

    private static Optional<Parameter> find(Operation operation, String parameter) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(each -> parameter.equals(each.getName()))
                .findFirst();
    }

    private static void describe(Parameter parameter, HandlerMethod served) {
        String said = variable(served, parameter.getName());
        String words = said.isEmpty() ? MemberWords.of(parameter.getName()) : said;
        if (parameter.getDescription() == null && !words.isEmpty()) {
            parameter.setDescription(words);
        }
        Schema<?> schema = parameter.getSchema();
        if (schema != null) {
            MemberDescriptions.anchor(schema);
        }
    }

    /** What is said of the variable that takes it, or of the component of a record that does. */
    private static String variable(HandlerMethod served, String name) {
        return Stream.concat(
                        Stream.of(Docstrings.parameter(served.getMethod(), name)),
                        Stream.of(served.getMethod().getParameterTypes())
                                .filter(Class::isRecord)
                                .map(each -> Docstrings.component(each, name)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static RequestBody lines() {
        return new RequestBody()
                .required(true)
                .description("One JSON object a line, of any length, read as a stream.")
                .content(
                        new Content()
                                .addMediaType(
                                        "application/jsonl",
                                        new MediaType().schema(Schemas.string())));
    }

    private static RequestBody file(String[] types) {
        Content content = new Content();
        Stream.of(types)
                .forEach(
                        each ->
                                content.addMediaType(
                                        each, new MediaType().schema(Schemas.binary())));
        return new RequestBody().required(true).content(content);
    }

    /** Whatever writes takes a key, so that it can be sent again (R17). */
    private static void addKey(Operation operation) {
        Parameter key = Headers.idempotencyKey();
        operation.getResponses().addApiResponse("422", OperationAnswers.problem("422"));
        Optional<Parameter> described = find(operation, key.getName());
        described.ifPresentOrElse(
                each -> each.schema(key.getSchema()).description(key.getDescription()),
                () -> operation.addParametersItem(key));
    }
}
