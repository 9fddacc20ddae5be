package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.CloudEventUtils;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.jackson.PojoCloudEventDataMapper;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every record of a running federation, read by the SDK of CloudEvents for Java as it stands. */
@ExtendWith(RunningFederation.Given.class)
@Night
class CloudEventsSdkTest {

    private static final String ATTRIBUTE = "ce_";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventFormat FORMAT =
            EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE);

    @Test
    void every_record_is_an_event_with_the_attributes_and_the_data_that_were_sent(
            RunningFederation federation) {
        List<ConsumerRecord<String, byte[]>> records = federation.records();

        Set<String> types = new TreeSet<>();
        assertThat(records)
                .hasSizeGreaterThan(300)
                .allSatisfy(
                        each -> {
                            CloudEvent event = read(each);
                            types.add(event.getType());
                            assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
                            assertThat(attributes(event)).isEqualTo(sent(each));
                            assertThat(event.getDataContentType()).isEqualTo("application/json");
                            assertThat(data(event)).isEqualTo(JSON.readTree(each.value()));
                        });
        assertThat(records).extracting(ConsumerRecord::topic).contains("essaim.centre.v1");
        assertThat(types)
                .contains("initiative.spent.v1", "division.admitted.v1", "control.heartbeat.v1");
    }

    /** Whoever passes an event on to where there are no headers writes it as one document. */
    @Test
    void every_event_is_written_as_json_and_read_again(RunningFederation federation) {
        assertThat(federation.records())
                .allSatisfy(
                        each -> {
                            CloudEvent event = read(each);
                            CloudEvent again = FORMAT.deserialize(FORMAT.serialize(event));
                            assertThat(attributes(again)).isEqualTo(attributes(event));
                            assertThat(data(again)).isEqualTo(data(event));
                        });
    }

    @Test
    void what_lacks_what_makes_an_event_is_refused(RunningFederation federation) {
        for (String missing : List.of("specversion", "id", "source", "type")) {
            ConsumerRecord<String, byte[]> record = federation.records().getFirst();
            record.headers().remove(ATTRIBUTE + missing);
            assertThatThrownBy(() -> read(record))
                    .as(missing)
                    .isInstanceOfAny(CloudEventRWException.class, IllegalStateException.class);
        }
    }

    private static CloudEvent read(ConsumerRecord<String, byte[]> received) {
        return KafkaMessageFactory.createReader(received).toEvent();
    }

    /** By name, as they stand in headers. */
    private static Map<String, String> attributes(CloudEvent event) {
        Map<String, String> all = new TreeMap<>();
        event.getAttributeNames().forEach(it -> all.put(it, written(event.getAttribute(it))));
        event.getExtensionNames().forEach(it -> all.put(it, written(event.getExtension(it))));
        all.remove("datacontenttype");
        return all;
    }

    private static String written(Object value) {
        return value instanceof OffsetDateTime time
                ? time.toInstant().toString()
                : value.toString();
    }

    private static Map<String, String> sent(ConsumerRecord<String, byte[]> received) {
        Map<String, String> all = new TreeMap<>();
        for (Header each : received.headers()) {
            if (each.key().startsWith(ATTRIBUTE)) {
                all.put(
                        each.key().substring(ATTRIBUTE.length()),
                        new String(each.value(), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private static JsonNode data(CloudEvent event) {
        return Objects.requireNonNull(
                        CloudEventUtils.mapData(
                                event, PojoCloudEventDataMapper.from(JSON, JsonNode.class)))
                .getValue();
    }
}
