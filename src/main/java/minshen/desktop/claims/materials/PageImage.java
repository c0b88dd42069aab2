package minshen.desktop.claims.materials;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;

/**
 * A page for the screen.
 *
 * @param image the page, not turned
 * @param area the part of it on which boxes are measured, in shares of its width and height
 */
public record PageImage(Image image, Rectangle2D area) {}
