package org.essaim.web.identity;

/**
 * One operation of a service, and who may call it.
 *
 * @param method of HTTP, in capitals
 * @param path as a template, such as {@code /api/v1/initiatives/{initiative}}
 */
public record ServedOperation(String method, String path, OperationAccess access) {}
