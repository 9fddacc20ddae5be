package org.essaim.web.identity;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.web.limits.Unlimited;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service of one division with an operation of each kind. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Club.House.class, Club.Cellar.class, Club.Bar.class, ClubDatabase.class})
public class Club {

    @Bean
    Tenant tenant() {
        return new Tenant.OfDivision(new DivisionId("north"));
    }

    record Song(int verses) {}

    @RestController
    static class House {

        @PublicOperation
        @GetMapping("/api/v1/hours")
        Map<String, Integer> hours() {
            return Map.of("opens", 18);
        }

        @Members
        @GetMapping("/api/v1/me")
        Map<String, Object> me(Caller caller) {
            Set<String> roles = new TreeSet<>();
            caller.roles().forEach(role -> roles.add(role.word()));
            return Map.of(
                    "person", caller.person().value(),
                    "division", caller.division().map(DivisionId::value).orElse("none"),
                    "roles", roles);
        }

        @Members
        @GetMapping("/api/v1/wrecks")
        int wrecks(@RequestParam String password) {
            throw new IllegalStateException("it broke");
        }

        @Allowed(value = Role.VOLUNTEER, ofFederation = Role.CONTROLLER)
        @GetMapping("/api/v1/books")
        int books() {
            return 7;
        }

        @Allowed({Role.VOLUNTEER, Role.USER_REPRESENTATIVE})
        @PostMapping("/api/v1/songs")
        int sing(@RequestBody Song song) {
            return song.verses();
        }
    }

    /** Takes what is delivered, however much it is. */
    @RestController
    static class Cellar {

        @Allowed(Role.OPERATOR)
        @Unlimited
        @PostMapping("/api/v1/deliveries")
        long take(InputStream crates) throws IOException {
            return crates.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Called by other code too, not only by requests. */
    @RestController
    static class Bar {

        @Allowed(Role.OPERATOR)
        @GetMapping("/api/v1/till")
        int till() {
            return 42;
        }
    }
}
