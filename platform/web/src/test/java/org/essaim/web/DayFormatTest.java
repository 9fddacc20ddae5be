package org.essaim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class DayFormatTest {

    private final JsonMapper json = JsonMapper.builder().addModule(DayFormat.module()).build();
    private final DayFormat parameter = new DayFormat();

    @Test
    void a_day_of_the_calendar_is_read_from_a_body_and_from_a_parameter() {
        LocalDate day = LocalDate.of(9999, 12, 31);

        assertThat(json.readValue("\"9999-12-31\"", LocalDate.class)).isEqualTo(day);
        assertThat(json.readValue("null", LocalDate.class)).isNull();
        assertThat(parameter.convert("9999-12-31")).isEqualTo(day);
        assertThat(parameter.convert("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "-0001-01-01", "2022-02-30", "2022-1-1", "today"})
    void what_is_no_day_that_a_database_holds_is_refused(String text) {
        assertThatThrownBy(() -> json.readValue("\"" + text + "\"", LocalDate.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> parameter.convert(text)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_number_is_no_day() {
        assertThatThrownBy(() -> json.readValue("20220131", LocalDate.class))
                .isInstanceOf(JacksonException.class);
    }
}
