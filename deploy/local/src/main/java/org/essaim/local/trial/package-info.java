/** Imports a portfolio into the images of deploy/images, run by Docker Compose. */
package org.essaim.local.trial;
