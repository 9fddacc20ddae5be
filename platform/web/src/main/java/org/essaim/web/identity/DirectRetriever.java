package org.essaim.web.identity;

import module java.base;

import com.nimbusds.jose.util.DefaultResourceRetriever;

/** Asks the identity provider, and follows no redirect: another address was not asked. */
final class DirectRetriever extends DefaultResourceRetriever {

    private static final int MOST_BYTES = 256 * 1024;

    DirectRetriever(int timeoutMillis) {
        super(timeoutMillis, timeoutMillis, MOST_BYTES);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
        HttpURLConnection connection = super.openHTTPConnection(address);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
