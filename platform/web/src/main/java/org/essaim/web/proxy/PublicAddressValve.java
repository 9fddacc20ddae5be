package org.essaim.web.proxy;

import module java.base;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Every request came to the address that an operator gave, whatever its client wrote of it: links,
 * redirects, cookies and comparisons of origins that are made from a request are right behind a
 * proxy, and lead to nobody else.
 */
final class PublicAddressValve extends ValveBase {

    private static final String HTTPS = "https";
    private static final Map<String, Integer> PORTS = Map.of("http", 80, HTTPS, 443);

    private final URI address;

    /**
     * @param address its scheme, host and port count; a path is none of the container's
     * @throws IllegalArgumentException if it is no site's
     */
    PublicAddressValve(String address) {
        super(true);
        this.address = parsed(address);
    }

    private static URI parsed(String address) {
        try {
            URI parsed = new URI(address.strip());
            if (parsed.getHost() != null && PORTS.containsKey(parsed.getScheme())) {
                return parsed;
            }
        } catch (URISyntaxException none) {
            // It is refused below.
        }
        throw new IllegalArgumentException(
                "essaim.pages.address is a site such as https://essaim.example.org, not "
                        + address);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setSecure(HTTPS.equals(address.getScheme()));
        request.setServerPort(
                address.getPort() < 0 ? PORTS.get(address.getScheme()) : address.getPort());
        request.getCoyoteRequest().scheme().setString(address.getScheme());
        request.getCoyoteRequest().serverName().setString(address.getHost());
        getNext().invoke(request, response);
    }
}
