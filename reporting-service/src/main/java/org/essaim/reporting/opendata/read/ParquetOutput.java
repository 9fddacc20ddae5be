package org.essaim.reporting.opendata.read;

import module java.base;

import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * Where a Parquet file is written to while its rows are read: some megabytes are gathered and
 * written, and nothing that was written is ever gone back to.
 */
final class ParquetOutput extends PositionOutputStream implements OutputFile {

    private static final long GATHERED = 8L << 20;

    private final OutputStream output;
    private long written;

    /**
     * @param output is flushed and stays open
     */
    ParquetOutput(OutputStream output) {
        this.output = output;
    }

    /** To be closed, which writes the end of the file. */
    ParquetWriter<Object> writer(ParquetTable table) throws IOException {
        return new Builder(this, table)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withCodecFactory(new GzipPages())
                .withRowGroupSize(GATHERED)
                .build();
    }

    private static final class Builder extends ParquetWriter.Builder<Object, Builder> {
        private final ParquetTable table;

        private Builder(OutputFile file, ParquetTable table) {
            super(file);
            this.table = table;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Object> getWriteSupport(ParquetConfiguration settings) {
            return table;
        }

        /** The one of Hadoop, which nobody calls and the library still asks for. */
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<Object> getWriteSupport(
                org.apache.hadoop.conf.Configuration settings) {
            return table;
        }
    }

    @Override
    public PositionOutputStream create(long blockSize) {
        return this;
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
        return this;
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    @Override
    public long getPos() {
        return written;
    }

    @Override
    public void write(int octet) throws IOException {
        output.write(octet);
        written++;
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        output.write(octets, from, length);
        written += length;
    }

    @Override
    public void flush() throws IOException {
        output.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
