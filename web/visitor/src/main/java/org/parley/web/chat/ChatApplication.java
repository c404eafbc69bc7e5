package org.parley.web.chat;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the visitor's resources under {@code /chat/v1}. */
@ApplicationPath("/v1")
public class ChatApplication extends Application {}
