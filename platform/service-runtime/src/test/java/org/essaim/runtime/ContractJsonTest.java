package org.essaim.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Money;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.StoredAs;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class ContractJsonTest {

    private static final String SPENT_JSON =
            """
            {"division":"Préfecture du Nord","initiative":"i-1",\
            "expenseId":"00000000-0000-0000-0000-000000000001",\
            "amount":{"money":{"cents":50000,"currency":"EUR"},"time":{"halfDays":10}},\
            "label":"sha256:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",\
            "spentOn":"2021-02-28","useBy":"2022-02-28","flags":[],\
            "madeUp":["label"]}""";

    private static final InitiativeSpent SPENT =
            new InitiativeSpent(
                    new DivisionId("Préfecture du Nord"),
                    new InitiativeId("i-1"),
                    new UUID(0, 1),
                    Amount.of(500_00, 10),
                    new FreeText("sha256:" + "00112233445566778899aabbccddeeff".repeat(2)),
                    LocalDate.of(2021, 2, 28),
                    LocalDate.of(2022, 2, 28),
                    List.of(),
                    List.of("label"));

    private final JsonMapper json = ContractJson.mapper();

    @Test
    @Rule("R14")
    void a_message_looks_like_this_on_the_wire_and_in_the_store() {
        assertThat(json.writeValueAsString(SPENT)).isEqualTo(SPENT_JSON);
    }

    @Test
    void what_was_written_is_read_as_the_same() {
        assertThat(json.readValue(SPENT_JSON, InitiativeSpent.class)).isEqualTo(SPENT);
    }

    @Test
    void members_that_a_later_version_added_are_ignored() {
        String later = SPENT_JSON.replace("{\"division\"", "{\"addedIn2030\":[1],\"division\"");

        assertThat(json.readValue(later, InitiativeSpent.class)).isEqualTo(SPENT);
    }

    @Test
    void a_number_that_is_missing_is_refused_and_not_read_as_zero() {
        assertThatThrownBy(() -> json.readValue("{\"currency\":\"EUR\"}", Money.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    @Rule("R14")
    void cents_with_a_fraction_are_refused_and_not_cut() {
        assertThatThrownBy(
                        () -> json.readValue("{\"cents\":1.5,\"currency\":\"EUR\"}", Money.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void an_id_that_nobody_may_bear_is_refused_when_it_is_read() {
        assertThatThrownBy(() -> json.readValue("\" \"", DivisionId.class))
                .hasMessageContaining("DivisionId: id-missing");
    }

    @Test
    void absent_values_are_left_out() {
        record Perhaps(String there, String notThere, Optional<String> empty) {}

        assertThat(json.writeValueAsString(new Perhaps("a", null, Optional.empty())))
                .isEqualTo("{\"there\":\"a\"}");
    }

    @Test
    void a_renamed_member_keeps_the_name_under_which_it_is_stored() {
        record Renamed(@StoredAs("before") String now, int other) {}

        String stored = "{\"before\":\"a\",\"other\":1}";
        assertThat(json.writeValueAsString(new Renamed("a", 1))).isEqualTo(stored);
        assertThat(json.readValue(stored, Renamed.class)).isEqualTo(new Renamed("a", 1));
    }

    sealed interface Shape {
        record Circle(int radius) implements Shape {}

        record Rectangle(int width, int height) implements Shape {}
    }

    record Drawing(Shape shape, List<Shape> others) {}

    @Test
    void the_cases_of_a_sealed_type_are_distinguished_by_their_members() {
        Drawing drawing = new Drawing(new Shape.Circle(2), List.of(new Shape.Rectangle(3, 4)));

        String stored = "{\"shape\":{\"radius\":2},\"others\":[{\"width\":3,\"height\":4}]}";
        assertThat(json.writeValueAsString(drawing)).isEqualTo(stored);
        assertThat(json.readValue(stored, Drawing.class)).isEqualTo(drawing);
        assertThatThrownBy(() -> json.readValue("{\"shape\":{\"sides\":3}}", Drawing.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void ids_are_keys_of_maps_too() {
        assertThat(json.writeValueAsString(Map.of(new DivisionId("d"), 1))).isEqualTo("{\"d\":1}");
    }

    @Test
    @Rule("R100")
    void a_text_is_read_from_a_string_with_a_salt_of_its_own_and_never_written() {
        WrittenText once = json.readValue("\"ordinateur\"", WrittenText.class);
        WrittenText again = json.readValue("\"ordinateur\"", WrittenText.class);

        assertThat(once.text()).isEqualTo("ordinateur");
        assertThat(once.reference()).isNotEqualTo(again.reference());
        assertThat(once.toString()).doesNotContain("ordinateur");
        assertThatThrownBy(() -> json.writeValueAsString(once)).hasMessageContaining("R100");
        for (String wrong : List.of("\" \"", "{}", "\"\\u0000\"", "\"\\ud800\"")) {
            assertThatThrownBy(() -> json.readValue(wrong, WrittenText.class))
                    .isInstanceOfAny(JacksonException.class, IllegalArgumentException.class);
        }
    }
}
