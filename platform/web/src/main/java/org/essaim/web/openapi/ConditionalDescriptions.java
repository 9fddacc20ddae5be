package org.essaim.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.essaim.web.operation.IfMatch;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Says of an operation that takes {@code If-Match} what belongs into it. */
final class ConditionalDescriptions implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod served) {
        IfMatch read = served.getMethodAnnotation(IfMatch.class);
        if (read != null) {
            operation.addParametersItem(
                    new HeaderParameter()
                            .name(HttpHeaders.IF_MATCH)
                            .description(
                                    "The ETag of GET %s: refused where it is another by now."
                                            .formatted(read.value()))
                            .schema(Schemas.string()));
            operation.getResponses().addApiResponse("412", OperationAnswers.problem("412"));
        }
        return operation;
    }
}
