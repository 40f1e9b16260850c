package shelf.pricelist;

/** Who may set a product up (004, 2.4). */
public enum InstallerQualification implements Coded {
  ANY("any", "Любой"),
  WORKER_WITH_STEAM_GENERATOR("worker_with_steam_generator", "Только «Работник с парогенератором»");

  private final String code;
  private final String label;

  InstallerQualification(String code, String label) {
    this.code = code;
    this.label = label;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }
}
