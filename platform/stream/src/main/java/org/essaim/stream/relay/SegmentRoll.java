package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.essaim.stream.access.BrokerAccess;

/**
 * Makes the broker start a new segment of the topic with the next record, since it deletes only
 * whole segments. While this is open, every record that arrives more than a millisecond after the
 * first of its segment starts another.
 */
record SegmentRoll(Admin admin, ConfigResource topic, AlterConfigOp back) implements AutoCloseable {

    private static final String SETTING = "segment.ms";
    private static final String AT_ONCE = "1";
    private static final Duration UNTIL_APPLIED = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 50;

    /**
     * @throws KafkaException if the broker does not do it
     */
    static SegmentRoll open(Admin admin, String name) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        SegmentRoll roll = new SegmentRoll(admin, topic, backTo(setting(admin, topic)));
        roll.alter(set(AT_ONCE));
        for (int looks = 0; !AT_ONCE.equals(setting(admin, topic).value()); looks++) {
            if (looks == MOST_LOOKS) {
                roll.close();
                throw new KafkaException("the broker does not apply the topic's " + SETTING);
            }
            LockSupport.parkNanos(UNTIL_APPLIED.toNanos());
        }
        return roll;
    }

    /** Sets it back to what it was. */
    @Override
    public void close() {
        alter(back);
    }

    private void alter(AlterConfigOp change) {
        Collection<AlterConfigOp> changes = List.of(change);
        BrokerAccess.answer(admin.incrementalAlterConfigs(Map.of(topic, changes)).all());
    }

    /** Back to a value of the topic's own; what a crash left behind is not one. */
    private static AlterConfigOp backTo(ConfigEntry now) {
        boolean own = now.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
        return own && !AT_ONCE.equals(now.value())
                ? set(now.value())
                : new AlterConfigOp(new ConfigEntry(SETTING, ""), AlterConfigOp.OpType.DELETE);
    }

    private static AlterConfigOp set(String value) {
        return new AlterConfigOp(new ConfigEntry(SETTING, value), AlterConfigOp.OpType.SET);
    }

    private static ConfigEntry setting(Admin admin, ConfigResource topic) {
        return BrokerAccess.answer(admin.describeConfigs(List.of(topic)).all())
                .get(topic)
                .get(SETTING);
    }
}
