package io.julgi.web;

import io.javalin.http.Handler;
import io.julgi.web.openapi.Operation;

/** An operation of the API with what answers it: no route is without its description. */
record Route(Operation operation, Handler handler) {}
