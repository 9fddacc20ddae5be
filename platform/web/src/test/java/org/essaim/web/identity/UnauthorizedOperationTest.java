package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.essaim.contract.Role;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service with an operation that does not say who may call it does not start. */
@Gate
class UnauthorizedOperationTest {

    /** Has a tenant, and operations without annotations. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Forgetful.class)
    static class Service {

        @Bean
        Tenant tenant() {
            return new Tenant.Centre();
        }
    }

    /** Has no tenant. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class WithoutTenant {}

    @RestController
    static class Forgetful {

        @GetMapping("/none")
        String none() {
            return "none";
        }

        @Members
        @PublicOperation
        @GetMapping("/both")
        String both() {
            return "both";
        }

        @Allowed({})
        @GetMapping("/nobody")
        String nobody() {
            return "nobody";
        }

        @Allowed(value = Role.EMPLOYEE, ofFederation = Role.VOLUNTEER)
        @GetMapping("/elsewhere")
        String elsewhere() {
            return "elsewhere";
        }

        @PublicOperation
        @GetMapping("/asks")
        String asks(Caller caller) {
            return caller.person().value();
        }

        @Members
        @GetMapping("/well")
        String well(Caller caller) {
            return caller.person().value();
        }
    }

    @Test
    void the_start_is_refused_with_the_name_of_each_operation() {
        Throwable failure = start(Service.class);
        FailureAnalysis analysis = new UnauthorizedOperationAnalyzer().analyze(failure);
        assertThat(analysis.getDescription().lines())
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).contains("none has none of @Allowed"))
                .anySatisfy(line -> assertThat(line).contains("both has 2 of @Allowed"))
                .anySatisfy(line -> assertThat(line).contains("nobody is @Allowed for no role"))
                .anySatisfy(
                        line -> assertThat(line).contains("elsewhere is @Allowed for VOLUNTEER"))
                .anySatisfy(line -> assertThat(line).contains("asks takes a Caller"));
    }

    @Test
    void a_service_without_a_tenant_does_not_start() {
        assertThat(start(WithoutTenant.class)).hasStackTraceContaining("does not say whose it is");
    }

    private static Throwable start(Class<?> service) {
        return catchThrowable(
                () -> new SpringApplicationBuilder(service).run("--server.port=0").close());
    }
}
