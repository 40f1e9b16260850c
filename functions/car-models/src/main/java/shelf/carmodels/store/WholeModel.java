package shelf.carmodels.store;

import shelf.carmodels.model.CarModel;
import shelf.showroom.ModelImages;

/** A car model with its images, from one look. */
public record WholeModel(CarModel model, ModelImages images) {}
