package org.essaim.web.openapi;

import static org.essaim.web.openapi.Schemas.array;
import static org.essaim.web.openapi.Schemas.named;
import static org.essaim.web.openapi.Schemas.string;

import module java.base;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;

/**
 * Describes what problems look like: RFC 9457, with the members that some of them add, and their
 * codes. That is done once somebody asks: for it the whole code of the service is searched, which
 * no start has to wait for. What others describe refers to it, so it comes first.
 */
final class ProblemSchemas implements GlobalOpenApiCustomizer {

    static final String PROBLEM = "Problem";
    static final String REFUSAL = "Refusal";

    private static final String PROBLEM_CODE = "ProblemCode";
    private static final String REFUSAL_CODE = "RefusalCode";

    /** The schemas that nobody needs where no rule refuses. */
    static final Set<String> OF_REFUSALS = Set.of(REFUSAL, REFUSAL_CODE);

    private static final String INVALID_MEMBER = "InvalidMember";
    private static final String INVALID_MEMBER_CODE = "InvalidMemberCode";

    private final BeanFactory beans;

    ProblemSchemas(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void customise(OpenAPI api) {
        Codes codes = new Codes(AutoConfigurationPackages.get(beans));
        api.getComponents()
                .addSchemas(PROBLEM, problem())
                .addSchemas(REFUSAL, refusal())
                .addSchemas(INVALID_MEMBER, invalidMember())
                .addSchemas(
                        PROBLEM_CODE,
                        words(codes.problems(), "What went wrong, for programs.", each -> each))
                .addSchemas(
                        INVALID_MEMBER_CODE,
                        words(
                                codes.invalidMembers(),
                                "What is wrong with a member, for programs.",
                                each -> each))
                .addSchemas(REFUSAL_CODE, refusals(codes.refusals()));
    }

    private static Schema<?> refusals(SortedMap<String, String> codes) {
        return words(
                codes.keySet(),
                "Why something is refused, for programs, and the rule in docs/rules.md:",
                each -> codes.get(each).isEmpty() ? each : each + " " + codes.get(each));
    }

    private static Schema<?> words(
            Collection<String> codes, String why, UnaryOperator<String> listed) {
        JsonSchema schema = new JsonSchema();
        schema.addType("string");
        schema.setEnum(List.copyOf(codes));
        String list = codes.stream().map(listed).collect(Collectors.joining(", ", " ", "."));
        return schema.description(why.endsWith(":") ? why + list : why);
    }

    private static Schema<?> problem() {
        return common("What went wrong, as RFC 9457 has it.")
                .addProperty("code", named(PROBLEM_CODE).description("What went wrong."))
                .addProperty(
                        "reference",
                        string().description("Of a fault of the service: its log explains it."))
                .addProperty(
                        "errors",
                        array(named(INVALID_MEMBER))
                                .description("Of an invalid request: what is wrong with it."))
                .addProperty(
                        "roles",
                        array(string()).description("Where the caller may not: which roles may."));
    }

    private static Schema<?> refusal() {
        Schema<?> refusal =
                common(
                        "What a rule refuses, and what would pass. The figures of its sentences"
                                + " stand beside them as further members.");
        refusal.setRequired(List.of("type", "title", "status", "code", "rule", "reason", "remedy"));
        return refusal.addProperty("code", named(REFUSAL_CODE).description("Why it is refused."))
                .addProperty(
                        "rule", string().description("Its id in docs/rules.md.").example("R22"))
                .addProperty("reason", string().description("What was refused, and why."))
                .addProperty("remedy", string().description("What would pass."))
                .addProperty(
                        "member",
                        string().description("The member of the request that it is about."));
    }

    private static Schema<?> common(String what) {
        Schema<?> problem = Schemas.of("object").description(what);
        problem.setRequired(List.of("type", "title", "status"));
        return problem.addProperty(
                        "type",
                        string().format("uri").description("A URN for each kind of problem."))
                .addProperty("title", string().description("The kind of problem, for people."))
                .addProperty(
                        "status", Schemas.of("integer").description("The status of the answer."))
                .addProperty("detail", string().description("This problem, for people."))
                .addProperty(
                        "instance",
                        string().format("uri-reference")
                                .description("The path that was asked for."));
    }

    private static Schema<?> invalidMember() {
        Schema<?> error =
                Schemas.of("object")
                        .description(
                                "A member of a request that is wrong; what its sentence mentions"
                                        + " stands beside it.");
        error.setRequired(List.of("code", "detail"));
        return error.addProperty("member", string().description("Its path, such as amount.euros."))
                .addProperty(
                        "code", named(INVALID_MEMBER_CODE).description("What is wrong with it."))
                .addProperty("detail", string().description("What is right, for people."));
    }
}
