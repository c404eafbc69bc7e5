package org.parley.web.api;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;

/** The description of all this, for people and for programs that make clients; needs no token. */
@Path("openapi.yaml")
public class DescriptionResource {

    /** Source: RFC 9512, OpenAPI 3.1. */
    @GET
    @Produces("application/yaml")
    public InputStream description(@Context ServletContext archive) {
        return archive.getResourceAsStream("/WEB-INF/openapi.yaml");
    }
}
