package org.essaim.web.tls;

import module java.base;

/**
 * A certificate of this machine that nobody has vouched for, made by the JDK's own tool, in the two
 * files that a service reads.
 */
record TestCertificate(KeyStore keys) {

    private static final String PASSWORD = "changeit";

    static TestCertificate make(Path folder) throws Exception {
        Path store = folder.resolve(UUID.randomUUID() + ".p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String command =
                keytool
                        + " -genkeypair -alias a -keyalg EC -dname CN=a -storetype PKCS12"
                        + " -ext san=dns:localhost,ip:127.0.0.1 -storepass "
                        + PASSWORD
                        + " -keystore "
                        + store;
        Process made = new ProcessBuilder(command.split(" ")).inheritIO().start();
        if (made.waitFor() != 0) {
            throw new AssertionError("keytool made no certificate");
        }
        return new TestCertificate(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()));
    }

    /**
     * As Kubernetes mounts a Secret: what is there is replaced whole, by turning one link to a new
     * folder.
     */
    void mountAt(Path folder) throws Exception {
        Path version = Files.createTempDirectory(folder, "..");
        Files.writeString(version.resolve("tls.key"), pem("PRIVATE KEY", key()));
        Files.writeString(version.resolve("tls.crt"), pem("CERTIFICATE", certificate()));
        Path current = Path.of("..data");
        for (String file : List.of("tls.key", "tls.crt")) {
            if (!Files.isSymbolicLink(folder.resolve(file))) {
                Files.createSymbolicLink(folder.resolve(file), current.resolve(file));
            }
        }
        Path next = folder.resolve("..data_tmp");
        Files.createSymbolicLink(next, version.getFileName());
        Files.move(next, folder.resolve(current), StandardCopyOption.ATOMIC_MOVE);
    }

    /** For a client that believes this one and no other. */
    SSLContext trusted() throws Exception {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("a", keys.getCertificate("a"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    private byte[] key() throws Exception {
        return keys.getKey("a", PASSWORD.toCharArray()).getEncoded();
    }

    private byte[] certificate() throws Exception {
        return keys.getCertificate("a").getEncoded();
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(der));
    }
}
