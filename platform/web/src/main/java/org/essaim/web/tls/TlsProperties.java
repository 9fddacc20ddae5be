package org.essaim.web.tls;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a service may do without TLS, under {@code essaim.tls}; its certificate is Spring Boot's
 * {@code server.ssl.bundle}.
 *
 * @param plainHttpBeyondThisMachine true lets it serve plain HTTP at an address that other machines
 *     reach, since something in front of it encrypts, such as a mesh; whoever reads the network
 *     otherwise reads tokens
 */
@ConfigurationProperties("essaim.tls")
record TlsProperties(boolean plainHttpBeyondThisMachine) {}
