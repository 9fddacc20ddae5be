package org.essaim.stream.wire;

/** The header names of CloudEvents' Kafka binding, and of this project's extension attributes. */
final class Headers {

    static final String SPEC_VERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String SOURCE = "ce_source";
    static final String TYPE = "ce_type";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String CONTENT_TYPE = "content-type";
    static final String POSITION = "ce_position";
    static final String PREVIOUS_HASH = "ce_previoushash";
    static final String HASH = "ce_hash";

    /** CloudEvents' extension for distributed tracing; no hash covers it. */
    static final String TRACE_PARENT = "ce_traceparent";

    static final String RECIPIENT = "ce_recipient";
    static final String SIGNATURE = "ce_signature";
    static final String SIGNING_KEY = "ce_signingkey";

    static final String VERSION = "1.0";
    static final String JSON = "application/json";

    /** Texts that the data names: beside the event, so no attribute of it, and never signed. */
    static final String DISCLOSURES = "disclosures";

    private Headers() {}
}
