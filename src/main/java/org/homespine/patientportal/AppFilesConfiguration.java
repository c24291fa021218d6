package org.homespine.patientportal;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Serves the patient app's files itself, before the staff portal's servlet would: that one lets browsers keep a file for
 * an hour without asking, so that a page could run modules of two versions.
 */
@Configuration(proxyBeanMethods = false)
class AppFilesConfiguration {

    /** After the pages and answers, which controllers write. */
    private static final int AFTER_CONTROLLERS = 1;

    /** The folder can be set, so that whoever works on the app sees a change by a reload of the page. */
    @Bean
    ResourceHttpRequestHandler appFileHandler(@Value("${homespine.app-files:classpath:/static/my/}") String folder) {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setLocationValues(List.of(folder));
        handler.setResourceTransformers(List.of(new WithoutComments()));
        handler.setCacheControl(CacheControl.noCache());
        handler.setMediaTypes(Map.of("webmanifest", MediaType.parseMediaType("application/manifest+json")));
        return handler;
    }

    @Bean
    SimpleUrlHandlerMapping appFileMapping(ResourceHttpRequestHandler appFileHandler) {
        return new SimpleUrlHandlerMapping(Map.of("/my/**", appFileHandler), AFTER_CONTROLLERS);
    }
}
