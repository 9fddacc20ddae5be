package org.essaim.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

    private static final List<DivisionId> DIVISIONS =
            List.of(new DivisionId("École"), new DivisionId("école"), new DivisionId("centre"));
    private final DemoPeople people = new DemoPeople(DIVISIONS, "salt");

    @Test
    void every_place_has_somebody_in_each_of_its_roles_under_a_login_of_their_own() {
        assertThat(people.all())
                .extracting(DemoPerson::login)
                .contains("director.centre", "employee-representative.centre", "employee.ecole")
                .doesNotHaveDuplicates()
                .hasSize(
                        DemoPeople.OF_THE_CENTRE.size()
                                + DIVISIONS.size() * DemoPeople.OF_A_DIVISION.size());
        assertThat(people.operatorOf(DIVISIONS.get(0))).isEqualTo("operator.ecole");
        assertThat(people.approverOf(Optional.of(DIVISIONS.get(0))).login())
                .isEqualTo("manager.ecole");
        assertThat(people.approverOf(Optional.empty()).login()).isEqualTo("director.centre");
        assertThat(people.operatorOf(DIVISIONS.get(1))).startsWith("operator.division.ecole-x");
        assertThat(people.operatorOf(DIVISIONS.get(2))).isEqualTo("operator.division.centre");
    }

    @Test
    @Rule("R31")
    void two_of_those_who_build_and_vote_are_in_every_division() {
        Map<String, List<String>> roles =
                people.all().stream()
                        .collect(Collectors.toMap(DemoPerson::login, DemoPerson::roles));

        for (String number : List.of("", "2")) {
            assertThat(roles)
                    .containsEntry("employee" + number + ".ecole", List.of("employee"))
                    .containsEntry("volunteer" + number + ".ecole", List.of("volunteer"))
                    .containsEntry(
                            "manager" + number + ".ecole",
                            List.of("employee", "volunteer", "manager"));
        }
    }

    @Test
    void everybody_has_a_role_and_asks_for_tokens_for_their_own_place() {
        DemoPerson manager = people.approverOf(Optional.of(DIVISIONS.get(0)));
        assertThat(manager.role()).isEqualTo("manager");
        assertThat(manager.scope()).isEqualTo("division." + DIVISIONS.get(0).slug());
        assertThat(people.approverOf(Optional.of(DIVISIONS.get(2))).scope())
                .isEqualTo("division.centre");
        assertThat(people.approverOf(Optional.empty()).scope()).isEqualTo("centre");
        assertThat(people.services())
                .containsExactlyInAnyOrder(
                        "centre",
                        "reporting",
                        "division." + DIVISIONS.get(0).slug(),
                        "division." + DIVISIONS.get(1).slug(),
                        "division.centre");
    }

    @Test
    void every_role_that_the_services_know_is_somebodys_and_no_other_is_named() {
        assertThat(people.all())
                .flatExtracting(DemoPerson::roles)
                .containsOnly(Arrays.stream(Role.values()).map(Role::word).toArray(String[]::new));
    }

    @Test
    @Rule("R100")
    void an_id_tells_nothing_and_is_the_same_as_long_as_the_salt_is() {
        assertThat(people.all())
                .extracting(DemoPerson::person)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(new PersonId(id).value()).matches("p-[0-9a-f]{20}"));
        assertThat(new DemoPeople(DIVISIONS, "salt").all()).isEqualTo(people.all());
        assertThat(new DemoPeople(DIVISIONS, "other").all())
                .extracting(DemoPerson::person)
                .doesNotContainAnyElementsOf(
                        people.all().stream().map(DemoPerson::person).toList());
    }
}
