/// What a record is to a search engine: a type of schema.org (version 28).
///
/// Among them are those that a town's guide names. Each is an organisation, a place, or both, and takes properties
/// accordingly: opening hours belong to places, languages and contact points to organisations.
package enum SchemaType: String, Sendable, CaseIterable {
  case organization = "Organization"
  case governmentOrganization = "GovernmentOrganization"
  case nonGovernmentalOrganization = "NGO"
  case governmentOffice = "GovernmentOffice"
  case localBusiness = "LocalBusiness"
  case childCare = "ChildCare"
  case employmentAgency = "EmploymentAgency"
  case library = "Library"
  case medicalClinic = "MedicalClinic"
  case pharmacy = "Pharmacy"
  case hospital = "Hospital"
  case emergencyService = "EmergencyService"
  case policeStation = "PoliceStation"
  case school = "School"
  case publicSwimmingPool = "PublicSwimmingPool"
  case sportsActivityLocation = "SportsActivityLocation"
  case civicStructure = "CivicStructure"
  case cityHall = "CityHall"
  case museum = "Museum"

  package var isOrganization: Bool {
    switch self {
    case .civicStructure, .cityHall, .museum: false
    default: true
    }
  }

  package var isPlace: Bool {
    switch self {
    case .organization, .governmentOrganization, .nonGovernmentalOrganization: false
    default: true
    }
  }
}
