package org.essaim.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.identity.DemoPeople;
import org.essaim.local.identity.DemoPerson;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** The table itself, so far as it can be read without a service. */
class SampleRequestTest {

    private static final Pattern VALUE = Pattern.compile("\\$\\{([^}.]+)([^}]*)}");

    private final List<DemoPerson> people =
            new DemoPeople(SamplePortfolio.divisions(), "salt").all();

    @Test
    void every_row_is_sent_by_one_of_the_demo_people_to_a_place_of_theirs() {
        assertThat(SampleRequest.all())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        row -> {
                            assertThat(people).extracting(DemoPerson::login).contains(row.login());
                            assertThat(people).extracting(DemoPerson::place).contains(row.place());
                        });
    }

    @Test
    void a_write_has_a_body_and_a_question_a_name_for_its_answer() {
        assertThat(SampleRequest.all())
                .allSatisfy(
                        row -> {
                            boolean asks = row.method() == HttpMethod.GET;
                            assertThat(row.body().isEmpty()).as("%s", row).isEqualTo(asks);
                            if (asks) {
                                assertThat(row.answer().name()).as("%s", row).isNotEmpty();
                            } else {
                                assertThat(JsonMapper.shared().readTree(row.body()).isObject())
                                        .isTrue();
                            }
                        });
    }

    @Test
    void a_row_names_only_days_people_and_what_was_answered_before() {
        Set<String> known = new HashSet<>(Set.of("me", "today", "title"));
        people.forEach(person -> known.add(person.login().replaceFirst("\\..*", "")));
        for (SampleRequest row : SampleRequest.all()) {
            assertThat(VALUE.matcher(row.path() + row.body()).results())
                    .as("%s", row)
                    .extracting(found -> found.group(1).replaceFirst("[+-]\\d+$", ""))
                    .isSubsetOf(known);
            known.add(row.answer().name());
        }
    }
}
