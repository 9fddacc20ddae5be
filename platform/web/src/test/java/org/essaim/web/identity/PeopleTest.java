package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ids are minted at random, one for each person of each provider, and forgotten for good. */
@Rule("R100")
@Gate
class PeopleTest {

    private final JdbcClient jdbc = new ClubDatabase().jdbc();
    private final People people = new People(jdbc);

    @BeforeEach
    void nobody() {
        jdbc.sql("delete from person").update();
    }

    @Test
    void an_id_says_nothing_of_its_person_and_stays_the_same() {
        PersonId ada = people.of(login("https://one", "ada"));

        assertThat(UUID.fromString(ada.value()).version()).as("random").isEqualTo(4);
        assertThat(people.of(login("https://one", "ada"))).isEqualTo(ada);
        assertThat(another().of(login("https://one", "ada"))).isEqualTo(ada);
        assertThat(people.of(login("https://two", "ada"))).isNotEqualTo(ada);
        assertThat(people.knows(ada)).isTrue();
        assertThat(people.knows(new PersonId("ada"))).isFalse();
    }

    @Test
    void whoever_comes_twice_at_once_for_the_first_time_is_one_person() throws Exception {
        jdbc.sql("insert into person (id, subject) values ('bob', 'bob')").update();
        for (String who : List.of("ada", "bob")) {
            List<Callable<PersonId>> asked =
                    Stream.generate(this::another)
                            .limit(16)
                            .map(each -> (Callable<PersonId>) () -> each.of(login("i", who)))
                            .toList();
            Set<PersonId> ids = new HashSet<>();
            try (ExecutorService together = Executors.newFixedThreadPool(asked.size())) {
                for (Future<PersonId> id : together.invokeAll(asked)) {
                    ids.add(id.get());
                }
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void an_id_of_before_goes_on_for_the_first_who_has_it_and_for_nobody_else() {
        for (String id : List.of("ada", "north:ada")) {
            jdbc.sql("insert into person (id, subject) values (?, ?)").params(id, id).update();
        }
        Login ofNorth = new Login("https://north", "ada", "north:ada", Optional.empty(), Set.of());

        assertThat(people.of(login("https://one", "ada"))).isEqualTo(new PersonId("ada"));
        assertThat(people.of(ofNorth)).isEqualTo(new PersonId("north:ada"));
        assertThat(people.of(login("https://two", "ada"))).isNotEqualTo(new PersonId("ada"));
    }

    @Test
    void whoever_was_erased_is_somebody_new_whatever_the_id_was() {
        jdbc.sql("insert into person (id, subject) values ('ada', 'ada')").update();
        for (String who : List.of("ada", "bob")) {
            PersonId before = people.of(login("i", who));

            people.erase(before);

            assertThat(people.knows(before)).isFalse();
            assertThat(people.of(login("i", who))).isNotEqualTo(before);
        }
    }

    @Test
    void a_guest_is_somebody_and_nobody_comes_as_one() {
        PersonId guest = new PersonId("0b9c");
        people.enterGuest(guest);
        people.enterGuest(guest);

        assertThat(people.knows(guest)).isTrue();
        assertThat(people.of(login("i", "0b9c"))).isNotEqualTo(guest);
    }

    /** Another process of the service. */
    private People another() {
        return new People(jdbc);
    }

    private static Login login(String issuer, String subject) {
        return new Login(issuer, subject, subject, Optional.empty(), Set.of());
    }
}
