package org.parley.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Answers everything under {@code /api}, so that what is not there is answered in the same way too. */
@ApplicationPath("/")
public class ApiApplication extends Application {}
