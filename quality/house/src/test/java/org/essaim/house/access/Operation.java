package org.essaim.house.access;

import org.essaim.web.identity.OperationAccess;

/**
 * What a service can be asked over HTTP.
 *
 * @param method of HTTP
 * @param path as a template
 * @param purpose one sentence: the first of the operation's own comment
 */
record Operation(String method, String path, OperationAccess access, String purpose) {}
