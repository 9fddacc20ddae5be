package org.essaim.local.http;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Makes clients for the processes of this machine; a fault is a {@code RestClientException}. */
public final class LocalClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private LocalClient() {}

    /**
     * @param limit of every request, until its response is there
     */
    public static RestClient waiting(Duration limit) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HTTP);
        requests.setReadTimeout(limit);
        return RestClient.builder().requestFactory(requests).build();
    }
}
