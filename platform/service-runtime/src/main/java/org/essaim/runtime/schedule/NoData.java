package org.essaim.runtime.schedule;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Rows carry no data, so that nothing in the table is ever turned into an object. */
final class NoData implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        if (data != null) {
            throw new IllegalStateException("scheduled work carries no data");
        }
        return null;
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        return null;
    }
}
