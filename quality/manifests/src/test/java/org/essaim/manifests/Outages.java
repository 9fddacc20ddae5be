package org.essaim.manifests;

import static org.essaim.manifests.Break.gone;
import static org.essaim.manifests.Break.of;
import static org.essaim.manifests.Break.pod;
import static org.essaim.manifests.Break.put;
import static org.essaim.manifests.policy.Policy.DAYS_WITHOUT_STORE;
import static org.essaim.manifests.policy.Policy.FOLLOWED_SECRETS;
import static org.essaim.manifests.policy.Policy.MIGRATIONS_END;

import module java.base;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Breaks of what has to last: long migrations, renewed certificates, a day without the store. */
final class Outages {

    private static final String PARAMETERS = "/spec/postgresql/parameters";

    static final List<Break> BREAKS =
            List.of(
                    pod(
                            MIGRATIONS_END,
                            "ten minutes",
                            each ->
                                    ((ObjectNode)
                                                    each.at(
                                                            "/spec/template/spec/containers/0"
                                                                    + "/startupProbe"))
                                            .put("failureThreshold", 300),
                            "is killed while it migrates"),
                    pod(
                            MIGRATIONS_END,
                            "Kubernetes' own deadline",
                            gone("/spec", "progressDeadlineSeconds"),
                            "is called failed while it migrates"),
                    pod(
                            FOLLOWED_SECRETS,
                            "one file",
                            put(
                                    "/spec/template/spec/containers/0/volumeMounts/1",
                                    "subPath",
                                    "tls.crt"),
                            "mounts a file that stays as it was"),
                    of(
                            DAYS_WITHOUT_STORE,
                            "Cluster",
                            put("/spec/walStorage", "size", "5Gi"),
                            "fills its volume within a day"),
                    of(
                            DAYS_WITHOUT_STORE,
                            "Cluster",
                            put(PARAMETERS, "archive_timeout", "1min"),
                            "fills its volume within a day"),
                    of(
                            DAYS_WITHOUT_STORE,
                            "Cluster",
                            gone(PARAMETERS, "max_slot_wal_keep_size"),
                            "a standby that is away fills the volume"));

    private Outages() {}
}
