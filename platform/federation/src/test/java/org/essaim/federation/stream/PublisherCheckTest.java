package org.essaim.federation.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.stream.ReceivedMessage;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class PublisherCheckTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final UUID ID = new UUID(1, 1);
    private static final PortfolioImported OF_ANCT =
            new PortfolioImported(ANCT, ID, LocalDate.EPOCH);
    private static final DivisionAdmitted OF_CENTRE =
            new DivisionAdmitted(ANCT, 50, reference("a survey"), null, LocalDate.EPOCH, null);

    @Test
    void a_division_publishes_about_itself_alone() {
        assertThat(PublisherCheck.problem("division.anct", OF_ANCT)).isEmpty();
        assertThat(PublisherCheck.problem("division.dinum", OF_ANCT))
                .hasValue("only division.anct publishes this, not division.dinum");
        assertThat(PublisherCheck.problem("centre", OF_ANCT)).isPresent();
    }

    @Test
    void what_the_centre_decides_comes_from_the_centre() {
        assertThat(PublisherCheck.problem("centre", OF_CENTRE)).isEmpty();
        assertThat(PublisherCheck.problem("division.anct", OF_CENTRE)).isPresent();
        assertThat(PublisherCheck.problem("reporting", OF_CENTRE)).isPresent();
    }

    @Test
    @Rule("R100")
    void nobody_redacts_the_texts_of_another() {
        TextRedacted ofAnct = redacted(ANCT, "a title");
        assertThat(PublisherCheck.problem("division.anct", ofAnct)).isEmpty();
        assertThat(PublisherCheck.problem("division.dinum", ofAnct)).isPresent();
        assertThat(PublisherCheck.problem("centre", ofAnct)).isPresent();

        TextRedacted ofCentre = redacted(null, "a source");
        assertThat(PublisherCheck.problem("centre", ofCentre)).isEmpty();
        assertThat(PublisherCheck.problem("division.anct", ofCentre)).isPresent();
    }

    private static TextRedacted redacted(DivisionId division, String text) {
        return new TextRedacted(division, reference(text), LocalDate.EPOCH, null, null);
    }

    @Test
    void a_message_of_the_wrong_publisher_is_not_consumed() {
        String data =
                "{\"division\":\"anct\",\"importId\":\"%s\",\"asOf\":\"1970-01-01\"}".formatted(ID);
        assertThat(
                        new EventStoreConsumer(null, null, null, null, null)
                                .problem(received("division.dinum", data)))
                .hasValueSatisfying(why -> assertThat(why).contains("only division.anct"));
        assertThat(
                        new EventStoreConsumer(null, null, null, null, null)
                                .problem(received("division.anct", data)))
                .isEmpty();
    }

    private static ReceivedMessage received(String stream, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        String type = "portfolio.imported.v1";
        return new ReceivedMessage(stream, 1, ID, type, null, Instant.EPOCH, bytes, null);
    }
}
