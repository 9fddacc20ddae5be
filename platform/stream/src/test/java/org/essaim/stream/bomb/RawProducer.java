package org.essaim.stream.bomb;

import module java.base;

import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.ProduceResponse;
import org.apache.kafka.common.requests.RequestHeader;
import org.essaim.stream.StreamNames;
import org.essaim.testkit.KafkaBroker;

/** Sends bytes to an open broker as they are: no client checks them before. */
final class RawProducer {

    /** The last version that names its topics. */
    private static final short VERSION = 12;

    private static final int PATIENCE_MILLIS = 60_000;

    private RawProducer() {}

    /** What the broker answers. */
    static Errors send(KafkaBroker broker, String stream, ByteBuffer batch) {
        RequestHeader header = new RequestHeader(ApiKeys.PRODUCE, VERSION, "raw", 1);
        ByteBuffer request = request(stream, batch).serializeWithHeader(header);
        String[] address = broker.bootstrapServers().split(":");
        try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(request.remaining());
            out.write(request.array(), request.arrayOffset(), request.remaining());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] answer = in.readNBytes(in.readInt());
            return error(AbstractResponse.parseResponse(ByteBuffer.wrap(answer), header));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static ProduceRequest request(String stream, ByteBuffer batch) {
        var records =
                new ProduceRequestData.PartitionProduceData()
                        .setRecords(MemoryRecords.readableRecords(batch));
        var topic =
                new ProduceRequestData.TopicProduceData()
                        .setName(StreamNames.topic(stream))
                        .setPartitionData(List.of(records));
        var data = new ProduceRequestData().setAcks((short) -1).setTimeoutMs(PATIENCE_MILLIS);
        data.topicData().add(topic);
        return ProduceRequest.builder(data).build(VERSION);
    }

    private static Errors error(AbstractResponse answer) {
        return Errors.forCode(
                ((ProduceResponse) answer)
                        .data()
                        .responses()
                        .iterator()
                        .next()
                        .partitionResponses()
                        .getFirst()
                        .errorCode());
    }
}
