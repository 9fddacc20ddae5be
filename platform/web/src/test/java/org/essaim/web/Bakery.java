package org.essaim.web;

import module java.base;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import jakarta.validation.Valid;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.HalfDays;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.RefusedException;
import org.essaim.web.bread.Bread;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.identity.Tenant;
import org.essaim.web.limits.TakesFile;
import org.essaim.web.limits.Unlimited;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A service of nothing but this module, so that the module is seen as services see it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Bakery.Counter.class)
public class Bakery {

    /** As strict about getters as the services' own mapper. */
    @Bean
    JsonMapperBuilderCustomizer nothingButFields() {
        return mapper ->
                mapper.changeDefaultVisibility(
                        all ->
                                all.withGetterVisibility(Visibility.NONE)
                                        .withFieldVisibility(Visibility.ANY));
    }

    @Bean
    Tenant tenant() {
        return new Tenant.Open();
    }

    /**
     * What is sold.
     *
     * @param baker or null
     * @param cost null while nobody knows it
     */
    record Loaf(String name, DivisionId baker, Amount cost, int pieces, List<String> grains) {}

    record Oven(PersonId heater, Instant since, UUID id, WrittenText why, FreeText note) {

        /** What is computed is never on the wire. */
        boolean isHot() {
            return since != null;
        }
    }

    @RestController
    @RequestMapping("/api/v1")
    static class Counter {

        @PublicOperation
        @GetMapping("/loaves")
        List<Loaf> loaves() {
            return List.of(
                    new Loaf(
                            "=cmd|' /C calc'!A0",
                            new DivisionId("e-inspé"),
                            Amount.of(-250, 1),
                            -3,
                            List.of("rye", "wheat")),
                    new Loaf("a \"big\",\nround one", null, null, 0, List.of()));
        }

        @PublicOperation
        @GetMapping("/no-loaves")
        List<Loaf> noLoaves() {
            return List.of();
        }

        @PublicOperation
        @GetMapping("/streamed")
        Stream<Loaf> streamed() {
            return loaves().stream();
        }

        @PublicOperation
        @GetMapping("/pages")
        Page<Loaf> pages(PageRequest part) {
            SortKey after = part.key(1);
            int from = after == null ? 1 : after.integer(0) + 1;
            List<Loaf> oneMore =
                    IntStream.rangeClosed(from, 5)
                            .limit(part.most())
                            .mapToObj(n -> new Loaf("" + n, null, null, n, List.of()))
                            .toList();
            return part.page(oneMore, Loaf::name);
        }

        @PublicOperation
        @PostMapping("/orders")
        Bread.Order order(@Valid @RequestBody Bread.Order order) {
            throw new RefusedException(
                    new Bread.TooLate(
                            Amount.of(500_00, 1),
                            LocalDate.of(2026, 12, 1),
                            new HalfDays(3),
                            List.of(Bread.Grain.RYE, Bread.Grain.WHEAT),
                            new PersonId("p-1")));
        }

        @PublicOperation
        @GetMapping("/loaves/{baker}/on/{day}")
        String loaf(@PathVariable DivisionId baker, @PathVariable LocalDate day) {
            throw new NotFoundException("loaf of", baker);
        }

        @PublicOperation
        @Unlimited
        @PostMapping("/flour")
        String flour(@RequestParam(required = false) String from, InputStream flour)
                throws IOException {
            return from + ":" + flour.transferTo(OutputStream.nullOutputStream());
        }

        @PublicOperation
        @TakesFile("image/png")
        @PostMapping("/loaves/photo")
        int photo(@RequestBody byte[] photo) {
            return photo.length;
        }

        @Allowed({Role.OPERATOR, Role.DIRECTOR})
        @PutMapping("/ovens/{baker}")
        void light(Caller caller, @PathVariable DivisionId baker, @RequestBody Oven oven) {}

        @Members
        @GetMapping("/ovens")
        Stream<Oven> ovens() {
            return Stream.of();
        }

        @PublicOperation
        @GetMapping("/unready")
        String unready(@RequestParam int pieces) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "an inner word");
        }

        @PublicOperation
        @GetMapping("/broken")
        List<Loaf> broken(@RequestParam(required = false) String password) {
            throw new IllegalStateException("the password is sesame");
        }

        @PublicOperation
        @GetMapping("/broken-below")
        List<Loaf> brokenBelow() {
            Integer.parseInt("the password is sesame");
            return List.of();
        }
    }
}
